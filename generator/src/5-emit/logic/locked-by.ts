import type { Compiled } from '../../4-compile/compiled.ts';
import { locksOfFacts, type Opening } from '../../4-compile/logic/locks-of-facts.ts';
import { block, joined, js, mentions, name, type Code } from '../code.ts';
import { conditionCode } from './condition-code.ts';
import { factsIn, objectsFor, workingOut } from './functions.ts';
import { when } from './lines.ts';
import type { Naming } from './naming.ts';

/** Returns whether a form has fields that facts can lock for whoever receives a draft. */
export function hasLocksOfFacts(compiled: Compiled): boolean {
  return locksOfFacts(compiled).size > 0;
}

/** The parts from which `evaluate` is written. */
interface Written {
  readonly naming: Naming;
  readonly statements: readonly Code[];
}

/**
 * Writes `lockedBy`, which returns to whoever receives a draft the places that nobody with these facts can have
 * changed. If stored answers lock other nodes too, it repeats until nothing more is locked.
 */
export function lockedByFunction(compiled: Compiled, { naming, statements }: Written): Code {
  const openings = [...locksOfFacts(compiled)].map(([path, opening]) => ({ path, open: openingCode(opening, naming) }));
  if (!openings.some(({ open }) => readsAnswers(open))) {
    const lines = openings.map(({ path, open }) => when(js`!${open}`, js`locked.push(${path})`));
    return block(js`export function lockedBy(${factsIn(lines)})`, [
      js`const locked = [];`,
      ...lines,
      js`return locked;`,
    ]);
  }
  const lines = openings.map(({ path, open }) => when(js`!${open}`, js`locked.add(${path})`));
  return block(js`export function lockedBy(facts, draft)`, [
    ...workingOut(statements, naming),
    js`const ${factsIn(lines)} = facts;`,
    ...objectsFor(joined(lines, '\n'), naming),
    js`const locked = new Set();`,
    block(js`for (let before = -1; before < locked.size; )`, [js`before = locked.size;`, ...lines]),
    js`return [...locked];`,
  ]);
}

/**
 * Returns whether a condition depends on what is locked, or on what is evaluated: a value may be calculated from facts
 * alone.
 */
function readsAnswers(open: Code): boolean {
  return ['locked', 'k'].some((one) => mentions(open, name(one)));
}

/** Writes the expression that is true if a node can be changed. */
function openingCode(opening: Opening, naming: Naming): Code {
  const several = (of: readonly Opening[], between: string): Code =>
    js`(${joined(
      of.map((one) => openingCode(one, naming)),
      between,
    )})`;
  switch (opening.kind) {
    case 'all':
      return several(opening.of, ' && ');
    case 'any':
      return opening.of.length > 0 ? several(opening.of, ' || ') : js`false`;
    case 'not':
      return js`!${openingCode(opening.of, naming)}`;
    // It reads no answer of an entry around it, so it means the same at the form.
    case 'holds':
      return conditionCode(opening.condition, [], naming);
    case 'locked':
      return opening.nodes.length === 1
        ? js`locked.has(${opening.nodes[0]})`
        : js`${opening.nodes}.some((path) => locked.has(path))`;
  }
}
