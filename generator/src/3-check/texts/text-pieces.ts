import { diagnostic } from '@formwright/diagnostics';
import { nodeNamed } from '../../2-resolve/names/resolve-name.ts';
import type { Rule } from '../rule.ts';

/** A piece of a joined `text` that is the name of a field is shown as it is written, which is seldom what was meant. */
export const textPieces: Rule = ({ uses }) =>
  uses.calculations.flatMap((calculation) => {
    if (calculation.kind !== 'text') return [];
    const { keyword, pointer, scope, pieces } = calculation;
    return pieces.flatMap((piece, index) => {
      const kind = typeof piece === 'string' ? nodeNamed(scope, piece)?.kind : undefined;
      if (typeof piece !== 'string' || (kind !== 'field' && kind !== 'value')) return [];
      return [
        diagnostic('text-names-field', keyword.placeOf(`${pointer}/text/${index}`), {
          name: piece,
          suggestion: `To insert its answer, write \`{ "field": "${piece}" }\`.`,
        }),
      ];
    });
  });
