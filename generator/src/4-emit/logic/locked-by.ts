import type { Compiled } from '../../3-compile/compiled.ts';
import { locksOfFacts } from '../../3-compile/facts-alone.ts';
import { block, js, type Code } from '../code.ts';
import { conditionCode } from './condition-code.ts';
import { factsIn } from './functions.ts';
import { when } from './lines.ts';
import { namesOf } from './naming.ts';

/** Tells whether a form has fields that the facts alone can lock. */
export function hasLocksOfFacts({ logic }: Compiled): boolean {
  return locksOfFacts(logic).size > 0;
}

/** Writes `lockedBy`, which whoever receives a draft asks for the places that these facts let nobody change. */
export function lockedByFunction(compiled: Compiled): Code {
  const naming = namesOf(compiled);
  const lines = [...locksOfFacts(compiled.logic)].map(([path, condition]) => when(js`!${conditionCode(condition, [], naming)}`, js`locked.push(${path})`));
  return block(js`export function lockedBy(${factsIn(lines)})`, [js`const locked = [];`, ...lines, js`return locked;`]);
}
