import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { ChoiceList, Keyword, Place } from './definition.ts';

type Entry = ChoiceList['entries'][number];

/** An entry of a list, and where it is written. */
export interface Listed {
  readonly entry: Entry;
  placeOf(pointer: string): Place;
}

/** The entries of a list, and what is wrong with what it takes from another. */
interface Entries {
  readonly listed: readonly Listed[];
  readonly problems: readonly RawDiagnostic[];
}

/** Returns the entries that a list has itself, in order. A text names one of another list. */
export function ownEntries(written: Keyword): readonly (Listed | string)[] {
  const { entries } = written.value as { readonly entries?: readonly (WrittenEntry | string)[] };
  return (entries ?? []).map((entry, index) =>
    typeof entry === 'string'
      ? entry
      : { entry: entryOf(entry), placeOf: (below) => written.placeOf(`/entries/${index}${below}`) },
  );
}

/** An entry as its author writes it: with the names of an option's members. */
export type WrittenEntry = Omit<Entry, 'value' | 'hint'> & { readonly const: string; readonly description?: string };

function entryOf({ const: value, description: hint, ...others }: WrittenEntry): Entry {
  return { ...others, value, ...(hint === undefined ? {} : { hint }) };
}

/** Returns the entries of a list, each with its place. */
export function listedOf({ entries, placeOf }: ChoiceList): readonly Listed[] {
  return entries.map((entry, index) => ({ entry, placeOf: (below) => placeOf(`/${index}${below}`) }));
}

/**
 * Takes entries from another list: those in `first`, then the rest in their order, then the list's own. One of its own
 * with the value of another is in its place; a text in `entries` moves the one with that value.
 */
export function takenFrom(from: ChoiceList, written: Keyword): Entries {
  const { without = [], first = [] } = written.value as { readonly [part: string]: readonly string[] | undefined };
  const own = ownEntries(written);
  const theirs = new Map(listedOf(from).map((one) => [one.entry.value, one]));
  const problems = unknownIn({ without, first, own }, { from, written });
  const replaced = new Map(
    own.flatMap((one) => (typeof one !== 'string' && theirs.has(one.entry.value) ? [[one.entry.value, one]] : [])),
  );
  const taken = (value: string): readonly Listed[] => {
    const one = replaced.get(value) ?? theirs.get(value);
    return one ? [one] : [];
  };
  const moved = new Set([...first, ...own.filter((one) => typeof one === 'string')]);
  const rest = [...theirs.keys()].filter((value) => !without.includes(value) && !moved.has(value));
  const added = own.flatMap((one) =>
    typeof one === 'string' ? taken(one) : replaced.has(one.entry.value) ? [] : [one],
  );
  return { listed: [...[...first, ...rest].flatMap(taken), ...added], problems };
}

/** Reports values that the other list does not have. */
function unknownIn(
  {
    without,
    first,
    own,
  }: {
    readonly without: readonly string[];
    readonly first: readonly string[];
    readonly own: readonly (Listed | string)[];
  },
  { from, written }: { readonly from: ChoiceList; readonly written: Keyword },
): readonly RawDiagnostic[] {
  const values = from.entries.map(({ value }) => value);
  const named = [
    ...without.map((value, index) => ({ value, at: `/without/${index}` })),
    ...first.map((value, index) => ({ value, at: `/first/${index}` })),
    ...own.map((one, index) => ({ value: typeof one === 'string' ? one : undefined, at: `/entries/${index}` })),
  ];
  return named.flatMap(({ value, at }) =>
    value === undefined || values.includes(value)
      ? []
      : [
          diagnostic('unknown-entry', written.placeOf(at), {
            value,
            list: from.name,
            suggestion: didYouMean(value, values),
          }),
        ],
  );
}
