import type { Path } from '@formwright/model';
import { repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import { block, js, joined, name, type Code } from '../code.ts';
import type { Scope } from './scope.ts';

/** A statement of `evaluate`, and the repeat for whose entries it runs; undefined: it runs once. */
export interface Line {
  readonly repeat: Path | undefined;
  readonly code: Code;
}

/** Where a line about a path runs: the scope in its loop, and the pointer that the path stands for there. */
export interface Spot {
  readonly repeat: Path | undefined;
  readonly scope: Scope;
  readonly pointer: Code;
}

const entry = name('s');

/** Returns the spot of a path: once, or in a loop over the entries of its innermost repeat. */
export function spotOf(path: Path): Spot {
  const repeats = repeatsAround(path);
  const repeat = repeats.at(-1);
  if (repeat === undefined) return { repeat, scope: [], pointer: js`${path}` };
  const scope = repeats.map((one, n) => ({
    repeat: one,
    entry: joined([entry, ...repeats.slice(n + 1).map(() => name('u'))], '.'),
  }));
  const rest = path.slice(repeat.length + 2);
  return { repeat, scope, pointer: rest === '' ? js`s.p` : js`s.p + ${rest}` };
}

/**
 * Puts consecutive lines of the same repeat into one loop. A line that reads other entries begins a new loop: by then,
 * what it needs has been evaluated for all entries, and not only for those before.
 */
export function inLoops(lines: readonly Line[], entriesOf: (repeat: Path) => Code): Code[] {
  const statements: Code[] = [];
  for (let n = 0; n < lines.length;) {
    const { repeat } = lines[n] as Line;
    let end = n + 1;
    while (end < lines.length && lines[end]?.repeat === repeat && !readsEntries(lines[end] as Line)) end++;
    const body = lines.slice(n, end).map(({ code }) => code);
    if (repeat === undefined) statements.push(...body);
    else statements.push(block(js`for (const s of ${entriesOf(repeat)})`, body));
    n = end;
  }
  return statements;
}

/** Returns whether a line names a list of entries (`r3`, `s.r3`) outside texts. */
function readsEntries({ code }: Line): boolean {
  return /\br\d+\b/.test(code.code.replace(/"(?:[^"\\]|\\.)*"/g, ''));
}

/** Joins the given conditions by `&&`; `true` if there are none. */
export function allOf(...conditions: readonly (Code | undefined)[]): Code {
  const given = conditions.filter((one): one is Code => one !== undefined);
  return given.length > 0 ? joined(given, ' && ') : js`true`;
}

/** Writes a statement that runs while a condition is true; the statement alone if there is no condition. */
export function when(condition: Code | undefined, statement: Code): Code {
  return condition ? js`if (${condition}) ${statement};` : js`${statement};`;
}
