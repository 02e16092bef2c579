import { diagnostic, didYouMean } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/** The columns of a table of entries are fields of an entry. */
export const columns: Rule = ({ nodes }) =>
  nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-ui');
    const wanted = memberOf(keyword, 'columns');
    if (node.kind !== 'repeat' || !keyword || !Array.isArray(wanted)) return [];
    const known = node.children.filter(({ kind }) => kind === 'field').map(({ name }) => name);
    return wanted.flatMap((name: string, index) =>
      known.includes(name)
        ? []
        : [
            diagnostic('unknown-column', keyword.placeOf(`/columns/${index}`), {
              name,
              suggestion: didYouMean(name, known),
            }),
          ],
    );
  });
