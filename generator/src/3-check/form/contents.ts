import { diagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';

/** A form has pages, and no page, section or entry is empty. */
export const contents: Rule = ({ nodes }) =>
  nodes.flatMap((node) => {
    if (node.children.length > 0 || node.kind === 'field' || node.kind === 'note') return [];
    if (node.kind === 'form') return [diagnostic('no-pages', node.place)];
    return [diagnostic('empty-page', node.namePlace, { node: node.kind })];
  });
