import { check, compile, CompileError, read } from '@formwright/generator';
import type { CompiledForm, FormModel } from '@formwright/model';
import { isAnswered } from '@formwright/runtime';
import { migrateDraft, type Aside, type SavedDraft } from '@formwright/session';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { formOf } from '../../../generator/test/oracle/definition.ts';
import { emitForm } from '../../../generator/src/5-emit/form.ts';
import { emitLogic } from '../../../generator/src/5-emit/logic.ts';
import { emitModel } from '../../../generator/src/5-emit/model.ts';
import { genes, reading } from '../../../test-support/src/random/genes.ts';
import { hold } from '../../../test-support/src/random/hold.ts';
import { randomDraft } from '../../../generator/test/properties/support/random-draft.ts';
import type { Json } from '../../../generator/test/properties/support/random-fields.ts';
import { randomForm } from '../../../generator/test/properties/support/random-form.ts';
import { definitionFile, loadDefinition, unload } from '../../../generator/test/support/load-form.ts';
import { editForm, withoutLogic } from './support/edit-form.ts';

afterAll(unload);

const facts = { today: '2026-11-24' };

/** What runs of a form, and no more: there are many. */
async function load(definition: Json, name: string): Promise<CompiledForm> {
  const { form } = await loadDefinition(definition, {
    name,
    write: async (compiled) =>
      Promise.resolve(
        new Map([
          ['index.js', emitForm(compiled)],
          ['model.js', emitModel(compiled)],
          ['logic.js', emitLogic(compiled)],
          ['receiver.js', 'export const isSubmission = undefined, isDraft = undefined;'],
        ]),
      ),
  });
  return form;
}

/** The next version, with its logic as far as all that it names is still there. */
async function edited(
  numbers: readonly number[],
  before: Json,
  { name, version }: { readonly name: string; readonly version: number },
): Promise<Json> {
  const next = editForm(reading(numbers), before, version);
  for (const candidate of [next, withoutLogic(next)]) {
    const file = definitionFile(name);
    writeFileSync(file, JSON.stringify(candidate));
    const { definition } = read(file);
    if (!definition) throw new Error('not read');
    try {
      compile(definition);
    } catch (error) {
      if (error instanceof CompileError) continue;
      throw error;
    }
    const found = await check(definition);
    expect(found.filter(({ code }) => code.startsWith('renamed-'))).toEqual([]);
    // Logic that names a question around which a section was put names the section.
    if (found.some(({ code }) => code.startsWith('not-a-'))) continue;
    return candidate;
  }
  throw new Error(`A form without logic does not compile: ${JSON.stringify(next)}`);
}

/** Every answer with its place: a scalar, or a list of them. */
function leaves(value: unknown, pointer: string = ''): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  const isInner =
    typeof value === 'object' &&
    !(Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null));
  return isInner
    ? Object.entries(value).flatMap(([name, part]) => leaves(part, `${pointer}/${name}`))
    : [[pointer, JSON.stringify(value)]];
}

function asides(aside: readonly Aside[] | undefined): readonly Aside[] {
  return (aside ?? []).flatMap((one) => [one, ...asides(one.aside)]);
}

/** Every answer of a draft, wherever it is. Of one that stays in part, the whole that is kept aside counts. */
function answersOf({ answers, aside }: SavedDraft): readonly string[] {
  const all = asides(aside);
  const parts = all.flatMap(({ left }) => (left === undefined ? [] : [JSON.stringify(left)]));
  const found = [...leaves(answers), ...all.flatMap(({ value }) => leaves(value))].map(([, text]) => text);
  for (const part of parts) if (found.includes(part)) found.splice(found.indexOf(part), 1);
  // A number is the same answer where a text is asked for.
  return found
    .filter((text) => isAnswered(JSON.parse(text)))
    .map((text) => text.replace(/^"(-?\d+(?:\.\d+)?)"$/, '$1'))
    .toSorted();
}

function standing({ answers, entries }: SavedDraft): unknown {
  return {
    answers: Object.fromEntries(leaves(answers).filter(([, text]) => isAnswered(JSON.parse(text)))),
    entries: Object.fromEntries(Object.entries(entries).filter(([, ids]) => ids.length > 0)),
  };
}

test('no answer is lost as a draft moves through versions of a form, and all come back', async () => {
  const tally = { chains: 0, drafts: 0, answers: 0, moved: 0, aside: 0 };
  const migrated = (
    form: { readonly model: FormModel; readonly compiled: CompiledForm },
    draft: SavedDraft,
  ): SavedDraft => {
    const result = migrateDraft(form.model, draft);
    expect(migrateDraft(form.model, JSON.parse(JSON.stringify(result)))).toEqual(result);
    expect(answersOf(result), 'no answer is lost').toEqual(answersOf(draft));
    expect(form.compiled.validateDraft(result.answers, facts), 'it can be saved').toEqual([]);
    expect(() => form.compiled.evaluate(result.answers, facts)).not.toThrow();
    tally.answers += answersOf(draft).length;
    return result;
  };
  const property = fc.asyncProperty(
    genes,
    genes,
    genes,
    fc.array(genes, { minLength: 2, maxLength: 6 }),
    async (formGenes, second, third, drafts) => {
      const name = `chain-${tally.chains++}`;
      const first = randomForm(reading(formGenes));
      const next = await edited(second, first, { name: `${name}-2`, version: 2 });
      const definitions = [first, next, await edited(third, next, { name: `${name}-3`, version: 3 })];
      const forms = [];
      for (const [n, definition] of definitions.entries()) {
        const compiled = await load(definition, `${name}-${n + 1}`);
        forms.push({ compiled, model: compiled.model });
      }
      const [one, two, three] = forms as [(typeof forms)[0], (typeof forms)[0], (typeof forms)[0]];
      const oracle = formOf(first, definitionFile(name));
      for (const numbers of drafts) {
        const answers = randomDraft(reading(numbers), oracle, numbers.length % 3 === 0 ? 'careless' : 'tidy');
        const begun = migrateDraft(one.model, {
          form: 'random/form',
          answers,
          page: one.model.pages[0]?.name,
          ticked: [],
        });
        const inTwo = migrated(two, begun);
        const inThree = migrated(three, inTwo);
        const direct = migrated(three, begun);
        for (const later of [inTwo, inThree, direct])
          expect(standing(migrated(one, later)), 'back in its own form').toEqual(standing(begun));
        expect(standing(migrated(one, migrated(two, inThree))), 'back step by step').toEqual(standing(begun));
        tally.drafts++;
        tally.moved += Object.keys(inThree.moved ?? {}).length;
        tally.aside += asides(inThree.aside).length;
      }
    },
  );
  await hold(property, {
    times: 25,
    describe: (formGenes, second, _third, _drafts) => {
      const first = randomForm(reading(formGenes));
      return JSON.stringify([first, editForm(reading(second), first, 2)]);
    },
  });
  console.log(
    `chains of versions: ${tally.chains} of three versions, ${tally.drafts} drafts, ${tally.answers} answers compared, ${tally.moved} places moved, ${tally.aside} parts kept aside`,
  );
  expect(tally.moved).toBeGreaterThan(0);
  expect(tally.aside).toBeGreaterThan(0);
});
