import { type CompiledForm, type Facts, pathOf, type Path, placesOf, type Pointer, renamesOf } from '@formwright/model';
import { answerAt } from '@formwright/runtime';
import { entryIds, putAnswer } from '../draft/draft-edits.ts';
import { emptyDraft } from '../draft/empty-draft.ts';
import { cutAll, joinAll } from '../migrate/piece.ts';
import { readDraft } from '../draft/read-draft.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/** The draft that was sent, and what the receiver knows. */
export interface Kept {
  readonly sent: SavedDraft;
  /** The draft as it was stored, in the same version of the form. Absent: none was. */
  readonly stored: SavedDraft | undefined;
  readonly facts: Facts;
}

/**
 * Returns the draft that was sent, in which everything that the facts and the stored answers lock is as it was stored,
 * or empty: answers, entries with their ids, and where they came from. An entry is identified by its id. What is locked
 * in a removed entry is removed with it. docs/language.md, section 5.
 */
export function keepLocked(form: CompiledForm, { sent, stored = emptyDraft(form.model), facts }: Kept): SavedDraft {
  const paths = form.lockedBy?.(facts, stored.answers) ?? [];
  if (paths.length === 0) return sent;
  const places = topmost(paths).flatMap((path) => placesIn(path, sent, stored));
  const { rest } = cutAll(
    { ...sent, pointer: '', value: sent.answers },
    places.map(({ at }) => at),
  );
  const former = cutAll(
    { ...stored, pointer: '', value: stored.answers },
    places.flatMap(({ before }) => before ?? []),
  ).taken;
  const kept = places.flatMap(({ at, before }) =>
    former.filter(({ pointer }) => pointer === before).map((piece) => [at, { ...piece, aside: [] }] as const),
  );
  const { entries, prefilled } = joinAll(rest, kept);
  const answers = places.reduce((all, { at, before }) => {
    const value = before === undefined ? undefined : answerAt(stored.answers, before);
    return value === undefined && answerAt(all, at) === undefined ? all : putAnswer(all, at, value);
  }, sent.answers);
  return readDraft({ ...sent, ...besides(form, paths, { sent, stored }), answers, entries, prefilled }, form.model);
}

/** Drops paths below another one, because everything below a locked node is locked with it. */
function topmost(paths: readonly Path[]): readonly Path[] {
  return paths.filter((path) => !paths.some((other) => path.startsWith(`${other}/`)));
}

interface Place {
  readonly at: Pointer;
  /** Where it was in the stored draft; undefined in a new entry. */
  readonly before: Pointer | undefined;
}

/** Finds all places that a path has in a draft, and where each was in another draft. */
function placesIn(path: Path, sent: SavedDraft, stored: SavedDraft): readonly Place[] {
  const [first = '', ...rest] = path.split('/*');
  return rest.reduce<readonly Place[]>(
    (places, inner) =>
      places.flatMap(({ at, before }) => {
        const formerIds = before === undefined ? [] : entryIds(stored, before);
        const formerPlaces = new Map(formerIds.map((id, n) => [id, n]));
        return entryIds(sent, at).map((id, n) => {
          const former = formerPlaces.get(id);
          return { at: `${at}/${n}${inner}`, before: former === undefined ? undefined : `${before}/${former}${inner}` };
        });
      }),
    [{ at: first, before: first }],
  );
}

/**
 * What was kept aside, and what moved, would return to a locked place when that is empty. There only the stored draft
 * counts.
 */
function besides(
  form: CompiledForm,
  paths: readonly Path[],
  { sent, stored }: Pick<Kept, 'sent'> & { readonly stored: SavedDraft },
): Pick<SavedDraft, 'aside' | 'moved'> {
  const renames = renamesOf(form.model);
  const locked = paths.flatMap((path) => placesOf(path, renames));
  const touches = (path: Path): boolean =>
    locked.some((place) => path === place || path.startsWith(`${place}/`) || place.startsWith(`${path}/`));
  const isAside = ({ pointer }: { readonly pointer: Pointer }): boolean => touches(pathOf(pointer));
  const isMove = ([to, from]: readonly [Path, Path]): boolean => touches(to) || touches(from);
  const movesOf = ({ moved = {} }: SavedDraft): readonly [Path, Path][] =>
    Object.entries(moved).filter(([, from]) => typeof (from as unknown) === 'string');
  return {
    aside: [...(sent.aside ?? []).filter((one) => !isAside(one)), ...(stored.aside ?? []).filter(isAside)],
    moved: Object.fromEntries([...movesOf(sent).filter((move) => !isMove(move)), ...movesOf(stored).filter(isMove)]),
  };
}
