import type { Path } from '@formwright/model';
import { containerOf, repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import { joined, js, name, type Code } from '../code.ts';
import { formatName } from '../format-name.ts';
import type { Naming } from './naming.ts';
import { entryIn, type Scope } from './scope.ts';

/**
 * Returns the object that contains a node's answer. `path`: that of the object, a page, section or entry. Outside
 * repeats: its constant.
 */
function objectAt(path: Path, scope: Scope, naming: Naming): Code {
  if (path === '') return js`draft`;
  if (path.endsWith('/*')) return js`${entryIn(scope, path.slice(0, -2))}.a`;
  return repeatsAround(path).length === 0 ? naming.object(path) : partAt(path, scope, naming);
}

/** Returns the expression of a page's or section's object, read from the one around it. */
export function partAt(path: Path, scope: Scope, naming: Naming): Code {
  return js`part(${objectAt(containerOf(path), scope, naming)}, ${lastName(path)})`;
}

/**
 * Returns the raw answer of a node. Names were checked: letters and digits, and none of those on `Object.prototype`.
 */
export function rawAt(path: Path, scope: Scope, naming: Naming): Code {
  return js`${objectAt(containerOf(path), scope, naming)}.${name(lastName(path))}`;
}

function lastName(path: Path): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Returns a field's answer for logic: undefined if it is hidden, unanswered, not of its type, or a hidden option. */
export function readingOf(path: Path, scope: Scope, naming: Naming): Code {
  const field = naming.field(path);
  const visible = naming.visible(path, scope);
  const value = field.calculated ? naming.kept('c', path, scope) : typedReading(path, scope, naming);
  return visible ? js`(${visible} ? ${value} : undefined)` : value;
}

function typedReading(path: Path, scope: Scope, naming: Naming): Code {
  const field = naming.field(path);
  const raw = rawAt(path, scope, naming);
  const typed =
    field.type === 'boolean' && field.const === true
      ? js`ticked(${raw})`
      : field.code !== undefined
        ? js`formatted(codeFormat(${field.code}), ${raw})`
        : field.format && field.format !== 'money'
          ? js`formatted(${formatName(field.format)}, ${raw})`
          : js`${name(readers[field.type])}(${raw})`;
  return naming.hasHiddenOptions(path) ? js`chosen(${typed}, ${naming.kept('h', path, scope)})` : typed;
}

const readers = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  strings: 'strings',
  attachments: 'attachments',
} as const;

/** Returns the entries of a repeat for logic: none while it is hidden. If `around` is `undefined`, all in the form. */
export function entriesAt(repeat: Path, scope: Scope, naming: Naming): Code {
  const around = repeatsAround(repeat).at(-1);
  if (around !== undefined && !entryIn(scope, around)) {
    const outer = name(`u${scope.length}`);
    const inner = entriesAt(repeat, inEntry(scope, { repeat: around, entry: outer }), naming);
    return js`${entriesAt(around, scope, naming)}.flatMap((${outer}) => ${inner})`;
  }
  const visible = naming.visible(repeat, scope);
  const entries = naming.kept('r', repeat, scope);
  return visible ? js`(${visible} ? ${entries} : [])` : entries;
}

/**
 * Returns what is read from a field in all entries of its repeats that the scope does not fix, `...list.map(…)`, or in
 * the one entry.
 */
export function spread(
  path: Path,
  { scope, naming }: { readonly scope: Scope; readonly naming: Naming },
  read: (scope: Scope) => Code,
): Code {
  const repeat = repeatsAround(path).at(-1);
  if (repeat === undefined || entryIn(scope, repeat)) return read(scope);
  const entry = name(`u${scope.length}x`);
  return js`...${entriesAt(repeat, scope, naming)}.map((${entry}) => ${read(inEntry(scope, { repeat, entry }))})`;
}

/** Returns the scope inside an entry. The entries around it are reached from it: `entry.u`. */
function inEntry(scope: Scope, inner: Scope[number]): Scope {
  const around = repeatsAround(inner.repeat);
  const reached = around.map((repeat, n) => ({
    repeat,
    entry: joined([inner.entry, ...around.slice(n).map(() => name('u'))], '.'),
  }));
  return [...scope, ...reached, inner];
}
