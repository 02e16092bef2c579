import type { Draft } from '@formwright/model';
import { answerAt, isEditable, isVisible } from '@formwright/runtime';
import { migrateDraft, readDraft, receiveDraft, type SavedDraft } from '@formwright/session';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { oracle } from '../oracle/oracle.ts';
import { toPath } from '../oracle/world.ts';
import { unload } from '../support/load-form.ts';
import { buildForm, type BuiltForm } from './support/build-form.ts';
import { genes, reading, type Genes } from '../../../test-support/src/random/genes.ts';
import { hold } from '../../../test-support/src/random/hold.ts';
import { randomDraft, randomFacts } from './support/random-draft.ts';
import { randomForm } from './support/random-form.ts';

afterAll(unload);

/**
 * Returns every answer of a draft by its place, with an entry's id instead of its number: what people would call the
 * same place.
 */
function byPlace(draft: SavedDraft): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const go = (value: unknown, pointer: string, place: string): void => {
    if (Array.isArray(value) && Object.hasOwn(draft.entries, pointer))
      value.forEach((entry, n) => go(entry, `${pointer}/${n}`, `${place}/${draft.entries[pointer]?.[n]}`));
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [name, inner] of Object.entries(value)) go(inner, `${pointer}/${name}`, `${place}/${name}`);
    else found.set(place, value);
  };
  go(draft.answers, '', '');
  return found;
}

/** Returns the start values that a draft has taken, by their places. */
function startsOf({ entries, prefilled }: SavedDraft): ReadonlyMap<string, unknown> {
  const placeOf = (pointer: string): string =>
    pointer.replace(/\/(\d+)(?=\/)/g, (_, n: string, at: number) => `/${entries[pointer.slice(0, at)]?.[Number(n)]}`);
  return new Map(
    Object.entries(prefilled).flatMap(([pointer, { started, value }]) => (started ? [[placeOf(pointer), value]] : [])),
  );
}

/** Returns every place in the answers that a path stands for. */
function pointersOf(path: string, answers: Draft): readonly string[] {
  const [first = '', ...rest] = path.split('/*');
  return rest.reduce<readonly string[]>(
    (places, inner) =>
      places.flatMap((at) => ((answerAt(answers, at) ?? []) as readonly unknown[]).map((_, n) => `${at}/${n}${inner}`)),
    [first],
  );
}

/** Entries under each other's ids, and some new, as where a person has moved, removed and added them. */
function rearranged(draft: SavedDraft, genes: Genes): SavedDraft {
  return {
    ...draft,
    entries: Object.fromEntries(
      Object.entries(draft.entries).map(([repeat, ids]) => [
        repeat,
        ids.map((id, n) => (genes.chance(20) ? `new${n}` : id)).toReversed(),
      ]),
    ),
  };
}

test('answers that facts lock stay as they were stored, and no others: generated code = oracle, on random forms and drafts', async () => {
  let locked = 0;
  let open = 0;
  let byAnswers = 0;
  let inChains = 0;
  const check = ({ compiled, oracle: form }: BuiltForm, read: Genes): void => {
    const facts = randomFacts(read);
    const draftOf = (): SavedDraft =>
      readDraft(
        { form: compiled.model.id, version: compiled.model.version, answers: randomDraft(read, form, 'tidy') },
        compiled.model,
      );
    // As this version has it: a value that only a record fills in, and no record did, is kept aside.
    const stored = read.chance(80) ? migrateDraft(compiled.model, draftOf()) : undefined;
    const sent = rearranged(draftOf(), read);
    const received = receiveDraft(sent, { form: compiled, facts, stored });
    if (received.kind !== 'draft') return expect(compiled.validateDraft(sent.answers, facts)).not.toEqual([]);
    const turns = oracle(form, stored?.answers ?? {}, facts).lockedInTurn();
    const paths = turns.at(-1) ?? [];
    if (turns.length > 1) byAnswers++;
    if (turns.length > 2) inChains++;
    const isLocked = (place: string): boolean =>
      paths.some((path) => `${toPath(place.replace(/\/(e\d+|new\d+)(?=\/|$)/g, '/0'))}/`.startsWith(`${path}/`));
    const [kept, came, before] = [
      byPlace(received.draft),
      byPlace(sent),
      stored ? byPlace(stored) : new Map<string, unknown>(),
    ];
    const started = startsOf(received.draft);
    const entriesOf = (places: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
      new Set(
        [...places.keys()].flatMap((place) =>
          [...place.matchAll(/\/(?:e|new)\d+(?=\/)/g)].map(({ 0: id, index }) => place.slice(0, index + id.length)),
        ),
      );
    const present = entriesOf(came);
    for (const [place, value] of came) {
      if (isLocked(place)) continue;
      open++;
      expect(kept.get(place), place).toEqual(value);
    }
    for (const [place, value] of kept) {
      // A field that comes to be because of what was kept takes its start value.
      if (!isLocked(place)) expect(came.has(place) ? came.get(place) : started.get(place), place).toEqual(value);
      else expect(value, place).toEqual(before.get(place) ?? started.get(place));
    }
    for (const [place, value] of before) {
      // An entry that is removed takes its locked answers with it, unless its repeat is locked.
      const around = [...place.matchAll(/\/e\d+(?=\/)/g)].map(({ 0: id, index }) => place.slice(0, index + id.length));
      if (
        !isLocked(place) ||
        !around.every((entry) => present.has(entry) || isLocked(entry.slice(0, entry.lastIndexOf('/'))))
      )
        continue;
      locked++;
      expect(kept.get(place), place).toEqual(value);
    }
    // What is kept is never something that the page lets this person change.
    const evaluation = compiled.evaluate(received.draft.answers, facts);
    for (const pointer of paths.flatMap((path) => pointersOf(path, received.draft.answers))) {
      if (isVisible(evaluation, pointer)) expect(isEditable(evaluation, pointer), pointer).toBe(false);
    }
    // When the draft is opened again, nothing that was kept aside takes a locked place.
    for (const [place, value] of byPlace(migrateDraft(compiled.model, received.draft)))
      if (isLocked(place)) expect(kept.get(place), place).toEqual(value);
  };
  let count = 0;
  await hold(
    fc.asyncProperty(
      genes,
      fc.array(genes, { minLength: 6, maxLength: 10, size: 'max' }),
      async (formGenes, draftGenes) => {
        const built = await buildForm(randomForm(reading(formGenes)), `locked-${count++}`);
        for (const numbers of draftGenes) check(built, reading(numbers));
      },
    ),
    { times: 80, describe: (formGenes, _draftGenes) => JSON.stringify(randomForm(reading(formGenes))) },
  );
  console.log(
    `locked: ${count} forms, ${locked} answers kept, ${open} taken; answers lock more in ${byAnswers} drafts, and what these lock in ${inChains}`,
  );
  expect(Math.min(locked, open)).toBeGreaterThan(20);
  expect(Math.min(byAnswers, inChains)).toBeGreaterThan(0);
});
