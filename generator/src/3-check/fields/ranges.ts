import { diagnostic } from '@formwright/diagnostics';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { Rule } from '../rule.ts';

/** Pairs of limits, and whether the two may be equal. */
const pairs = [
  { lower: 'minimum', upper: 'maximum', equal: true },
  { lower: 'exclusiveMinimum', upper: 'maximum', equal: false },
  { lower: 'minimum', upper: 'exclusiveMaximum', equal: false },
  { lower: 'exclusiveMinimum', upper: 'exclusiveMaximum', equal: false },
  { lower: 'minLength', upper: 'maxLength', equal: true },
  { lower: 'minItems', upper: 'maxItems', equal: true },
] as const;

/** Lower and upper limits leave room for an answer. */
export const ranges: Rule = ({ nodes }) =>
  nodes.flatMap((node) =>
    pairs.flatMap(({ lower, upper, equal }) => {
      const [from, to] = [valueOf<number>(node, lower), valueOf<number>(node, upper)];
      const keyword = node.keywords.get(lower);
      if (!keyword || from === undefined || to === undefined || from < to || (equal && from === to)) return [];
      return [diagnostic('empty-range', keyword.place, { lower, upper })];
    }),
  );
