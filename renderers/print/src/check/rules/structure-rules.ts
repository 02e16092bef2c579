import type { Element, PdfFile } from '../pdf-file.ts';
import type { Rule } from '../rule.ts';
import { standardTypes } from '../standard-types.ts';

const parts = ['TR', 'THead', 'TBody', 'TFoot'];

/** Types that may be only within certain others. */
const parents: readonly (readonly [id: string, type: string, within: readonly string[]])[] = [
  ['7.2-4', 'TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['7.2-5', 'THead', ['Table']],
  ['7.2-6', 'TBody', ['Table']],
  ['7.2-7', 'TFoot', ['Table']],
  ['7.2-8', 'TH', ['TR']],
  ['7.2-9', 'TD', ['TR']],
  ['7.2-17', 'LI', ['L']],
  ['7.2-18', 'LBody', ['LI']],
  ['7.2-26', 'TOCI', ['TOC']],
];

/** Types that may contain only certain others. */
const children: readonly (readonly [id: string, type: string, holds: readonly string[]])[] = [
  ['7.2-3', 'Table', [...parts, 'Caption']],
  ['7.2-10', 'TR', ['TH', 'TD']],
  ['7.2-19', 'L', ['L', 'LI', 'Caption']],
  ['7.2-20', 'LI', ['Lbl', 'LBody']],
  ['7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption']],
  ['7.2-36', 'THead', ['TR']],
  ['7.2-37', 'TBody', ['TR']],
  ['7.2-38', 'TFoot', ['TR']],
];

/** Rules for structure elements and their nesting. */
export const structureRules: readonly Rule[] = [
  {
    id: '7.1-5',
    says: 'Every element has a standard type, or one that is mapped to it.',
    find: where(({ type }) => !standardTypes.has(type)),
  },
  { id: '7.1-12', says: 'Every element names its parent.', find: where(({ dict }) => dict.get('P') === undefined) },
  ...parents.map(([id, type, within]): Rule => ({
    id,
    says: `${type} is only within ${within.join(', ')}.`,
    find: where((element) => element.type === type && !within.includes(element.parent?.type ?? '')),
  })),
  ...children.map(([id, type, holds]): Rule => ({
    id,
    says: `${type} contains only ${holds.join(', ')}.`,
    find: where((element) => element.type === type && element.children.some((child) => !holds.includes(child.type))),
  })),
  {
    id: 'list-content',
    says: 'Lists, list items, tables and table rows have no content of their own.',
    find: where(({ type, marks }) => ['L', 'LI', 'Table', 'TR', ...parts].includes(type) && marks.length > 0),
  },
  {
    id: '7.2-40',
    says: 'The caption of a list comes first.',
    find: where(({ type, children: held }) => type === 'L' && held.slice(1).some((child) => child.type === 'Caption')),
  },
  {
    id: '7.3-1',
    says: 'A figure has alternative text.',
    find: where((element) => element.type === 'Figure' && !hasWords(element)),
  },
  {
    id: '7.7-1',
    says: 'A formula has alternative text.',
    find: where((element) => element.type === 'Formula' && !hasWords(element)),
  },
  { id: '7.9-1', says: 'A note has an id.', find: where(({ type, dict }) => type === 'Note' && !dict.get('ID')) },
  { id: '7.4.2-1', says: 'Heading levels are not skipped.', find: ({ elements }) => skippedHeadings(elements) },
  {
    id: '7.4.4-1',
    says: 'An element has at most one heading of type H.',
    find: where(({ children: held }) => held.filter((child) => child.type === 'H').length > 1),
  },
  {
    id: '7.4.4-3',
    says: 'Either all headings are numbered or none are.',
    find: ({ elements }) =>
      elements.some(({ type }) => type === 'H') && elements.some((element) => levelOf(element) > 0)
        ? ['H and H1 to H6']
        : [],
  },
];

function where(isWrong: (element: Element) => boolean): (file: PdfFile) => readonly string[] {
  return ({ elements }) =>
    elements.filter(isWrong).map(({ declared, parent }) => `${declared} in ${parent?.declared ?? 'the root'}`);
}

function hasWords({ dict }: Element): boolean {
  return Boolean(dict.get('Alt')) || Boolean(dict.get('ActualText'));
}

function levelOf({ type }: Element): number {
  return Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
}

function skippedHeadings(elements: readonly Element[]): readonly string[] {
  const levels = elements.map(levelOf).filter((level) => level > 0);
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1
      ? [`H${level} after ${index === 0 ? 'nothing' : `H${levels[index - 1]}`}`]
      : [],
  );
}
