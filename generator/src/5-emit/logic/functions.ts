import { block, joined, js, mentions, name, type Code } from '../code.ts';
import type { Naming } from './naming.ts';
import { connectionsOf } from './connections.ts';
import { partAt } from './reading.ts';

/** Statements in one step. All of them run again if an answer reaches one, and each step costs some bytes. */
const together = 12;

const facts = ['today', 'now', 'context', 'bankHolidays'].map(name);
/** What a fact is if the host does not provide it. */
const otherwise: Readonly<Record<string, Code>> = { bankHolidays: js` = calendar` };
/** What is added to these stays in the order of the definition. */
const listed = ['prompts', 'broken', 'stops', 'routes'];
const results = ['hidden', 'mandatory', 'locked', 'hiddenOptions', 'calculated', ...listed].map(name);
const lists = listed.map(name);

/**
 * Writes `steps`, which `createForm` takes, and their functions. `k` keeps the results of one step for the next;
 * each step says what it reads and keeps, so that after an answer only the steps run again that it reaches.
 */
export function functionsOf(statements: readonly Code[], naming: Naming): readonly Code[] {
  const pieces = inPieces(statements, naming).map((piece) => ({ piece, ...connectionsOf(piece, naming) }));
  const functions = pieces.map(({ piece }, n) =>
    block(js`function step${n + 1}(draft, ${factsIn([piece])}, ${unpacked(results, [piece])}, k)`, [
      ...objectsFor(piece, naming),
      piece,
    ]),
  );
  const table = pieces.map(
    ({ reads, keeps }, n) =>
      js`  [step${n + 1}, ${reads.join(' ')}${keeps.length > 0 ? js`, ${keeps.join(' ')}` : js``}],`,
  );
  return [joined([js`export const steps = [`, ...table, js`];`], '\n'), ...functions];
}

/** Writes the calls after which `evaluation` and `k` have everything that is evaluated for a draft. */
export function workingOut(statements: readonly Code[], naming: Naming): readonly Code[] {
  const calls = inPieces(statements, naming).map((_, n) => js`step${n + 1}(draft, facts, evaluation, k);`);
  return [js`const evaluation = newEvaluation();`, js`const k = [];`, ...calls];
}

/** Puts statements that depend on nothing into pieces of their own, so that they never run again. */
function inPieces(statements: readonly Code[], naming: Naming): readonly Code[] {
  const isFixed = (one: Code): boolean =>
    !lists.some((list) => mentions(one, list)) && connectionsOf(one, naming).reads.length === 0;
  const [fixed, others] = [statements.filter(isFixed), statements.filter((one) => !isFixed(one))];
  return [fixed, others].flatMap((those) =>
    Array.from({ length: Math.ceil(those.length / together) }, (_, n) =>
      joined(those.slice(n * together, (n + 1) * together), '\n'),
    ),
  );
}

/** Writes the parameter of a function that takes facts: those that its statements read. */
export function factsIn(statements: readonly Code[]): Code {
  return unpacked(facts, statements);
}

function unpacked(names: readonly Code[], statements: readonly Code[]): Code {
  const read = names.filter((one) => statements.some((statement) => mentions(statement, one)));
  const parameters = read.map((one) => js`${one}${otherwise[one.code] ?? js``}`);
  return read.length > 0 ? js`{ ${joined(parameters, ', ')} }` : js`{}`;
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
