import { diagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';

/** A form has pages; a page, section or entry holds something. */
export const contents: Rule = ({ nodes }) =>
  nodes.flatMap((node) => {
    if (node.children.length > 0 || node.kind === 'field' || node.kind === 'note') return [];
    if (node.kind === 'form') return [diagnostic('no-pages', node.place)];
    return [diagnostic('empty-page', node.namePlace, { node: node.kind })];
  });
