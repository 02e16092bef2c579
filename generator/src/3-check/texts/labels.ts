import { diagnostic } from '@formwright/diagnostics';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { Rule } from '../rule.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/** Everything that people name or answer has a text: the form, pages, fields, repeats and the entries of a repeat. */
export const labels: Rule = ({ nodes, isWritten }) =>
  nodes.flatMap((node) => {
    if (node.kind === 'note' || node.kind === 'section' || node.kind === 'value') return [];
    if (!isWritten(node, 'title')) return [diagnostic('missing-label', node.namePlace, { node: node.kind })];
    const entry = valueOf(node, 'x-ui') === undefined ? undefined : memberOf(node.keywords.get('x-ui'), 'entryLabel');
    if (node.kind !== 'repeat' || entry !== undefined || node.entry?.has('title')) return [];
    return [
      diagnostic('missing-label', node.namePlace, {
        node: 'repeat’s entry',
        suggestion: 'Write the name of one entry in `x-ui.entryLabel`, or in the `title` of `items`: `Need`.',
      }),
    ];
  });
