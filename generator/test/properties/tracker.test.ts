import { compile, read, runForm, type Definition } from '@formwright/generator';
import {
  type Beside,
  type CompiledForm,
  type Draft,
  type Evaluation,
  type Facts,
  type Tracker,
  walk,
} from '@formwright/model';
import { answerAt, isObject } from '@formwright/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formOf } from '../oracle/definition.ts';
import { genes, reading, type Genes } from '../../../test-support/src/random/genes.ts';
import { hold } from '../../../test-support/src/random/hold.ts';
import { besidesOf } from './support/besides.ts';
import { randomDraft, randomFacts } from './support/random-draft.ts';
import { randomForm } from './support/random-form.ts';
import { runs } from '../../../test-support/src/random/settings.ts';

// After every step of a random session a tracker says what the pure functions say of the whole draft.

const file = '/forms/random/form/form.json';

/** Every place at which a draft has, or could have, an answer or a repeat, in objects and arrays only. */
function placesIn({ model }: CompiledForm, draft: Draft): readonly string[] {
  const paths: string[] = [];
  walk(model.pages, ({ kind, path }) => (kind === 'field' || kind === 'repeat') && paths.push(path));
  const isWhole = (place: string): boolean =>
    place.split('/').every((_, n, names) => {
      const around = answerAt(draft, names.slice(0, n).join('/'));
      return n < 2 || around === undefined || (Array.isArray(around) ? /^\d+$/.test(names[n] ?? '') : isObject(around));
    });
  const places = paths.flatMap((path) => {
    const [first = '', ...rest] = path.split('/*');
    return rest.reduce<readonly string[]>(
      (places, inner) =>
        places.flatMap((at) => {
          const entries = answerAt(draft, at);
          return Array.isArray(entries) ? entries.map((_, n) => `${at}/${n}${inner}`) : [];
        }),
      [first],
    );
  });
  return places.filter(isWhole);
}

function withValue(answers: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  const inner = (answers as Draft | undefined)?.[name];
  const next = rest.length === 0 ? value : withValue(inner, rest, value);
  if (Array.isArray(answers)) return answers.with(Number(name), next);
  const { [name]: _former, ...others } = (answers ?? {}) as { [name: string]: unknown };
  return next === undefined ? others : { ...(answers as object), [name]: next };
}

function expectSame(
  form: CompiledForm,
  tracker: Tracker,
  { draft, facts, beside }: { draft: Draft; facts: Facts; beside: Beside },
): void {
  expect(sorted(tracker.evaluation)).toEqual(sorted(form.evaluate(draft, facts)));
  expect(tracker.issues()).toEqual(form.validateSubmission(draft, facts));
  for (const { name } of form.model.pages) {
    expect(tracker.pageIssues(name)).toEqual(form.validatePage(name, draft, facts));
  }
  expect(tracker.progress(beside.ticked)).toEqual(form.progress(draft, facts, beside));
}

/** Sets and maps do not promise an order. */
function sorted({ hidden, mandatory, locked, hiddenOptions, calculated, ...lists }: Evaluation): unknown {
  const sets = [hidden, mandatory, locked].map((set) => [...set].toSorted());
  const maps = [hiddenOptions, calculated].map((map) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { sets, maps, ...lists };
}

/** Returns the nodes about which two evaluations differ. */
function differences(before: Evaluation, now: Evaluation): readonly string[] {
  const different = new Set<string>();
  for (const name of ['hidden', 'mandatory', 'locked'] as const) {
    for (const pointer of [...before[name], ...now[name]])
      if (before[name].has(pointer) !== now[name].has(pointer)) different.add(pointer);
  }
  for (const name of ['hiddenOptions', 'calculated'] as const) {
    for (const pointer of new Set([...before[name].keys(), ...now[name].keys()]))
      if (JSON.stringify(valueOf(before[name].get(pointer))) !== JSON.stringify(valueOf(now[name].get(pointer))))
        different.add(pointer);
  }
  return [...different];
}

function valueOf(value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}

function play(form: CompiledForm, read: Genes, drafts: readonly Draft[]): number {
  const facts = randomFacts(read);
  let [draft = {}] = drafts;
  const [, , beside = {}] = besidesOf(draft, form.model.pages);
  const tracker = form.track(draft, facts, beside);
  expectSame(form, tracker, { draft, facts, beside });
  let changes = 0;
  for (let step = 0; step < 12; step++) {
    const places = placesIn(form, draft);
    if (places.length === 0) break;
    const pointer = read.pick(places);
    const value = read.chance(15) ? undefined : answerAt(read.pick(drafts.slice(1)), pointer);
    const before = form.evaluate(draft, facts);
    draft = withValue(draft, pointer.split('/').slice(1), value) as Draft;
    const changed = tracker.update(draft, pointer, beside);
    expectSame(form, tracker, { draft, facts, beside });
    expect(changed).toContain(pointer);
    for (const different of differences(before, form.evaluate(draft, facts))) {
      changes++;
      expect(changed).toContain(different);
    }
  }
  return changes;
}

test('a tracker says what the pure functions say after every step of a random session, on random forms', async () => {
  let changes = 0;
  const property = fc.asyncProperty(
    genes,
    fc.array(genes, { minLength: 4, maxLength: 8, size: 'max' }),
    async (formGenes, more) => {
      const json = randomForm(reading(formGenes));
      const { definition } = read(file, { open: new Map([[file, JSON.stringify(json)]]) });
      const form = runForm(compile(definition as Definition));
      const oracle = formOf(json, file);
      for (const some of more) {
        const manner = reading(some);
        const drafts = ['tidy', 'tidy', 'careless', 'hostile'].map(
          (how) => (randomDraft(manner, oracle, how as 'tidy') ?? {}) as Draft,
        );
        changes += play(form, manner, drafts);
      }
    },
  );
  await hold(property, { times: 40, describe: (formGenes, _more) => JSON.stringify(randomForm(reading(formGenes))) });
  expect(changes).toBeGreaterThan(runs(500));
});
