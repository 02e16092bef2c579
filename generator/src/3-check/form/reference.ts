import { diagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/** Enough bits that nobody can guess a reference in use, however many submissions there are. */
const leastBits = 60;

/** The reference of a submission cannot be guessed. */
export const reference: Rule = ({ definition: { root } }) => {
  const keyword = root.keywords.get('x-form');
  const pattern = memberOf(keyword, 'reference');
  if (!keyword || typeof pattern !== 'string') return [];
  const chances = Array.from(pattern).filter((character) => character === 'X').length;
  const bits = Math.floor(chances * Math.log2(36));
  return bits >= leastBits
    ? []
    : [diagnostic('weak-reference', keyword.placeOf('/reference'), { bits, least: leastBits })];
};
