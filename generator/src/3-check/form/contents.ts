import { diagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';

/** A form has pages, and no page, section or entry is empty. */
export const contents: Rule = ({ nodes }) =>
  nodes.flatMap((node) => {
    if (node.kind === 'field' || node.kind === 'note' || node.kind === 'value') return [];
    if (node.children.some(({ kind }) => kind !== 'value')) return [];
    if (node.kind === 'form') return [diagnostic('no-pages', node.place)];
    return [diagnostic('empty-page', node.namePlace, { node: node.kind })];
  });
