import { type FormModel, isTaken, nodesByPath, type Path, placesOf, renamesOf, type Rename } from '@formwright/model';
import { answerAt, isObject, type JsonObject, own } from '@formwright/runtime';
import { entryIds } from '../draft/draft-edits.ts';
import { copyOf } from '../draft/entry-copy.ts';
import { readDraft } from '../draft/read-draft.ts';
import { stablePointer } from '../draft/stable-pointer.ts';
import { reopened } from '../editor/stored-draft.ts';
import { copyJson } from '../json.ts';
import type { Aside, SavedDraft } from '../draft/saved-draft.ts';
import type { Migration } from './migration.ts';
import { type Piece, tidy } from './piece.ts';
import { settle } from './settle.ts';

/**
 * Returns a draft of any version of a form as a draft of this version. Renamed answers move, with the ids of entries,
 * provenance, ticks and the present page. Values that no longer fit, and answers without a place, are kept aside, and
 * return when their place returns. Nothing is dropped. If both the old and the new place have an answer, the one in the
 * new place stays and the older one is kept aside. A pure function for both sides, which takes any JSON. Migrating
 * again changes nothing. Never throws. docs/language.md, section 12.
 */
export function migrateDraft(model: FormModel, saved: unknown): SavedDraft {
  const given = isObject(saved) ? saved : {};
  const draft = migrated(model, given);
  const editing = own(given, 'editing');
  return Array.isArray(editing) && editing.length > 0 ? withEditing(model, draft, given) : draft;
}

/** Moves what was typed in an editor as if the entry had been taken, and takes it out again: entries keep their ids. */
function withEditing(model: FormModel, draft: SavedDraft, given: JsonObject): SavedDraft {
  const { value, ...around } = pieceOf(given);
  const before = { ...draft, moved: {}, ...around, answers: value, editing: given['editing'] } as SavedDraft;
  const { draft: taken, open } = reopened(before, (repeat) => {
    const entries = answerAt(before.answers, repeat);
    return entries === undefined || Array.isArray(entries);
  });
  const id = own((given['editing'] as unknown[]).find(isObject) ?? {}, 'id') as string;
  const after = migrated(model, {
    ...given,
    ...around,
    entries: taken.entries,
    prefilled: taken.prefilled,
    answers: taken.answers,
  });
  const repeat = Object.keys(after.entries).find((pointer) => after.entries[pointer]?.includes(id));
  if (open.length === 0) return draft;
  // Its repeat is gone: everything in it is kept aside.
  if (repeat === undefined) return Object.freeze({ ...draft, ...(after.aside && { aside: after.aside }) });
  const copy = copyOf(after, `${repeat}/${entryIds(after, repeat).indexOf(id)}`);
  return Object.freeze({ ...draft, editing: [{ repeat: stablePointer(after, repeat), id, ...copy }] });
}

function migrated(model: FormModel, given: JsonObject): SavedDraft {
  const nodes = nodesByPath(model);
  const before = movesIn(own(given, 'moved'));
  // Each only once, even if several entries made the same move.
  const steps = new Map<string, readonly [Path, Path]>();
  const back = [...before].map(([to, from]): Rename => ({ from, to }));
  const renames = [...renamesOf(model), ...back];
  const places = new Map<Path, readonly Path[]>();
  const migration: Migration = {
    placesOf(path) {
      const known = places.get(path) ?? placesOf(path, renames, (other) => isTaken(nodes, path, other));
      places.set(path, known);
      return known;
    },
    moved: (to, from) => void steps.set(`${to} ${from}`, [to, from]),
  };
  const settled = settle({ nodes: model.pages, base: '' }, pieceOf(given), migration);
  const { value, entries = {}, prefilled = {}, aside = [] } = tidy(settled);
  const pages = new Map(
    model.pages.flatMap((page) => migration.placesOf(page.path).map((path) => [path.slice(1), page.name])),
  );
  const pageNow = (name: unknown): string | undefined => {
    const now = pages.get(name as string);
    if (now !== undefined && now !== name) migration.moved(`/${now}`, `/${name as string}`);
    return now ?? pageOfFirst([...steps.values()], name);
  };
  const page = pageNow(own(given, 'page'));
  const ticked = own(given, 'ticked');
  return readDraft(
    {
      answers: value,
      entries,
      prefilled,
      aside,
      page,
      ticked: Array.isArray(ticked)
        ? ticked.map((name) => (pages.has(name as string) ? pageNow(name) : undefined))
        : [],
      moved: movesAfter(before, [...steps.values()]),
    },
    model,
  );
}

function pieceOf(given: { readonly [name: string]: unknown }): Piece {
  const answers = copyJson(own(given, 'answers'));
  return { pointer: '', value: isObject(answers) ? answers : {}, ...besides(given) };
}

/** Reads what is around the answers, as far as it has the right shape. */
function besides(given: { readonly [name: string]: unknown }): Pick<Piece, 'entries' | 'prefilled' | 'aside'> {
  const aside = own(given, 'aside');
  const objects = (name: string, isGood: (value: unknown) => boolean): object =>
    Object.fromEntries(Object.entries(isObject(given[name]) ? given[name] : {}).filter(([, value]) => isGood(value)));
  return {
    entries: objects('entries', Array.isArray) as NonNullable<Piece['entries']>,
    prefilled: objects('prefilled', isObject) as NonNullable<Piece['prefilled']>,
    aside: (Array.isArray(aside) ? aside : []).flatMap((one: unknown): Aside[] => {
      const pointer = isObject(one) ? own(one, 'pointer') : undefined;
      if (!isObject(one) || typeof pointer !== 'string' || !pointer.startsWith('/')) return [];
      const { left, older } = one;
      return [
        {
          pointer,
          value: copyJson(own(one, 'value')),
          ...(left !== undefined && { left: copyJson(left) }),
          ...(older === true && { older }),
          ...besides(one),
        },
      ];
    }),
  };
}

function movesIn(json: unknown): ReadonlyMap<Path, Path> {
  const moves = Object.entries(isObject(json) ? json : {}).filter((pair): pair is [Path, Path] =>
    pair.every((path) => typeof path === 'string' && path.startsWith('/')),
  );
  return new Map(moves.slice(0, mostMoves));
}

/** A limit that no real form reaches: each rename is compared with each node. */
const mostMoves = 1000;

function movesAfter(
  before: ReadonlyMap<Path, Path>,
  steps: readonly (readonly [Path, Path])[],
): { readonly [to: Path]: Path } {
  const moved = new Map(before);
  for (const [to, from] of steps) noteMove(moved, to, from);
  return Object.fromEntries(moved);
}

/** Drops the move of an answer that returns to where it came from. Moves in entries move with their repeat. */
function noteMove(moved: Map<Path, Path>, to: Path, from: Path): void {
  for (const [inner, former] of Array.from(moved)) {
    if (!inner.startsWith(`${from}/*`)) continue;
    moved.delete(inner);
    moved.set(
      `${to}${inner.slice(from.length)}`,
      former.startsWith(`${from}/*`) ? `${to}${former.slice(from.length)}` : former,
    );
  }
  const way = [from];
  for (let at = moved.get(from); at !== undefined && way.length <= moved.size; at = moved.get(at)) {
    if (at === to) {
      for (const path of way) moved.delete(path);
      return;
    }
    way.push(at);
  }
  moved.set(to, from);
}

/** Returns the page to which the first answer of a page that is gone went. */
function pageOfFirst(steps: readonly (readonly [Path, Path])[], name: unknown): string | undefined {
  return steps.find(([, from]) => from.startsWith(`/${String(name)}/`))?.[0].split('/')[1];
}
