import { block, joined, js, mentions, name, type Code } from '../code.ts';
import type { Naming } from './naming.ts';
import { partAt } from './reading.ts';

/**
 * The number of statements in one function. V8 does not optimise a function with thousands of them; many small ones are
 * quick.
 */
const together = 40;

const facts = ['today', 'context'].map(name);
const results = [
  'hidden',
  'mandatory',
  'locked',
  'hiddenOptions',
  'calculated',
  'prompts',
  'broken',
  'stops',
  'routes',
].map(name);

/**
 * Writes `evaluate`, and the functions that it calls one after the other. `k` keeps the results of one for the next.
 */
export function functionsOf(statements: readonly Code[], naming: Naming): readonly Code[] {
  const pieces = inPieces(statements);
  const steps = pieces.map((piece, n) => {
    return block(js`function step${n + 1}(draft, ${factsIn([piece])}, ${unpacked(results, [piece])}, k)`, [
      ...objectsFor(piece, naming),
      piece,
    ]);
  });
  const evaluate = block(js`export function evaluate(draft, facts)`, [
    ...workingOut(statements),
    js`return evaluation;`,
  ]);
  return [evaluate, ...steps];
}

/** Writes the calls after which `evaluation` and `k` have everything that is evaluated for a draft. */
export function workingOut(statements: readonly Code[]): readonly Code[] {
  const calls = inPieces(statements).map((_, n) => js`step${n + 1}(draft, facts, evaluation, k);`);
  return [js`const evaluation = newEvaluation();`, js`const k = [];`, ...calls];
}

function inPieces(statements: readonly Code[]): readonly Code[] {
  const pieces: Code[] = [];
  for (let n = 0; n < statements.length; n += together) pieces.push(joined(statements.slice(n, n + together), '\n'));
  return pieces;
}

/** Writes the parameter of a function that takes facts: those that its statements read. */
export function factsIn(statements: readonly Code[]): Code {
  return unpacked(facts, statements);
}

function unpacked(names: readonly Code[], statements: readonly Code[]): Code {
  const read = names.filter((one) => statements.some((statement) => mentions(statement, one)));
  return read.length > 0 ? js`{ ${joined(read, ', ')} }` : js`{}`;
}

/** Returns the constants of the pages and sections that a piece of code reads, outer ones first. */
export function objectsFor(piece: Code, naming: Naming): Code[] {
  const constants: Code[] = [];
  let read = piece;
  // Inner ones first, because they read those around them.
  for (const { kind, path } of [...naming.nodes.values()].toReversed()) {
    if (kind !== 'page' && kind !== 'section') continue;
    const object = naming.object(path);
    if (!mentions(read, object)) continue;
    const constant = js`const ${object} = ${partAt(path, [], naming)};`;
    constants.unshift(constant);
    read = joined([constant, read], '\n');
  }
  return constants;
}
