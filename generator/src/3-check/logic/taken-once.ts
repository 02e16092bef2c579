import { diagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';

/** The time of day is read only where a value is taken once: anything else would change by itself. */
export const takenOnce: Rule = ({ uses }) =>
  uses.operands.flatMap(({ kind, keyword, pointer }) =>
    kind === 'now' && keyword.name !== 'x-start'
      ? [diagnostic('now-outside-start', keyword.placeOf(`${pointer}/now`), { keyword: keyword.name })]
      : [],
  );
