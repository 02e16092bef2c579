import type { Element, PdfFile } from '../pdf-file.ts';
import type { Rule } from '../rule.ts';
import { standardTypes } from '../standard-types.ts';

const parts = ['TR', 'THead', 'TBody', 'TFoot'];

/** Types that stand only within certain others. */
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

/** Types that hold only certain others. */
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

/** Which elements there are, and what holds what. */
export const structureRules: readonly Rule[] = [
  {
    id: '7.1-5',
    says: 'Types of elements are standard ones, or mapped to one.',
    find: where(({ type }) => !standardTypes.has(type)),
  },
  { id: '7.1-12', says: 'Every element names its parent.', find: where(({ dict }) => dict.get('P') === undefined) },
  ...parents.map(([id, type, within]): Rule => ({
    id,
    says: `${type} stands within ${within.join(', ')} only.`,
    find: where((element) => element.type === type && !within.includes(element.parent?.type ?? '')),
  })),
  ...children.map(([id, type, holds]): Rule => ({
    id,
    says: `${type} holds ${holds.join(', ')} only.`,
    find: where((element) => element.type === type && element.children.some((child) => !holds.includes(child.type))),
  })),
  {
    id: 'list-content',
    says: 'A list, its items and the rows of a table hold no content of their own.',
    find: where(({ type, marks }) => ['L', 'LI', 'Table', 'TR', ...parts].includes(type) && marks.length > 0),
  },
  {
    id: '7.2-40',
    says: 'The caption of a list is its first part.',
    find: where(({ type, children: held }) => type === 'L' && held.slice(1).some((child) => child.type === 'Caption')),
  },
  {
    id: '7.3-1',
    says: 'A figure has words in its place.',
    find: where((element) => element.type === 'Figure' && !hasWords(element)),
  },
  {
    id: '7.7-1',
    says: 'A formula has words in its place.',
    find: where((element) => element.type === 'Formula' && !hasWords(element)),
  },
  { id: '7.9-1', says: 'A note has an id.', find: where(({ type, dict }) => type === 'Note' && !dict.get('ID')) },
  { id: '7.4.2-1', says: 'Headings skip no level.', find: ({ elements }) => skippedHeadings(elements) },
  {
    id: '7.4.4-1',
    says: 'An element has one heading of type H at most.',
    find: where(({ children: held }) => held.filter((child) => child.type === 'H').length > 1),
  },
  {
    id: '7.4.4-3',
    says: 'Headings are all numbered, or none is.',
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
