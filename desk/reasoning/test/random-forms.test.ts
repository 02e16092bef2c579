import fc from 'fast-check';
import { compile, read, runForm, type Compiled } from '@formwright/generator';
import type { CompiledForm, Draft, Facts } from '@formwright/model';
import { afterAll, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { formOf } from '../../../generator/test/oracle/definition.ts';
import { definitionFile, unload } from '../../../generator/test/support/load-form.ts';
import { genes, reading } from '../../../test-support/src/random/genes.ts';
import { hold } from '../../../test-support/src/random/hold.ts';
import { randomDraft, randomFacts } from '../../../generator/test/properties/support/random-draft.ts';
import { randomForm } from '../../../generator/test/properties/support/random-form.ts';
import { seed } from '../../../test-support/src/random/settings.ts';
import { confirmAll } from '../src/witness/confirm.ts';
import { openReasoner, type Goal, type Outcome } from '../src/index.ts';

afterAll(unload);

/** All that could be asked of a form. */
function goalsOf({ logic }: Compiled): readonly Goal[] {
  return [
    ...[...logic.visible.keys()].flatMap((path): Goal[] => [{ visible: path }, { hidden: path }]),
    ...[...logic.mandatory.keys()].flatMap((path): Goal[] => [
      { mandatory: path },
      { optional: path },
      { answered: path },
    ]),
    ...[...logic.options].flatMap(([path, rows]) =>
      rows.flatMap(({ value }): Goal[] => [
        { option: path, value },
        { optionHidden: path, value },
      ]),
    ),
    ...logic.rules.flatMap(({ severity }, rule): Goal[] =>
      severity === 'advice'
        ? []
        : [
            { rule, is: 'kept' },
            { rule, is: 'broken' },
          ],
    ),
    ...[...logic.calculated].flatMap(([of, table]) =>
      table.kind === 'choose' ? table.rows.map((_, row): Goal => ({ row, of })) : [],
    ),
    { submittable: true },
  ];
}

/** Issues of answers that no person gets past, or that are only not complete yet. */
const incomplete = ['mandatory', 'minItems', 'minLength', 'rule', 'stop'];

/** Takes away answers that break a limit of their own field: of these, 'never' says nothing. */
function withinLimits(form: CompiledForm, draft: Draft, facts: Facts): Draft | undefined {
  const kept: { [name: string]: unknown } = structuredClone(draft);
  for (let n = 0; n < 20; n++) {
    const wrong = form.validateSubmission(kept, facts).filter(({ code }) => !incomplete.includes(code));
    if (wrong.length === 0) return kept;
    for (const { pointer } of wrong) {
      const names = pointer.split('/').slice(1);
      const last = names.pop() ?? '';
      const around = names.reduce<unknown>((value, name) => (value as Draft | undefined)?.[name], kept) as
        | { [name: string]: unknown }
        | undefined;
      if (around) delete around[last];
    }
  }
  return undefined;
}

/** How many goals are looked at of each form: some take a second, and other forms tell more than more goals of one. */
const goalsOfForm = 15;

/** How many drafts are held against what is said of each form. */
const draftsOfForm = 400;

/**
 * Random numbers, as for a draft's genes: fast-check would take longer to make them, and to shorten them, than the form
 * takes to be reasoned about.
 */
function numbersFrom(which: number): readonly number[] {
  const state = { last: seed + which * 7919 };
  return Array.from({ length: 400 }, () => {
    state.last = (Math.imul(state.last, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state.last / 2 ** 32) * 10_000);
  });
}

test('what is found is confirmed, and no draft reaches what is said to be impossible, on random forms', async () => {
  const tally = { forms: 0, found: 0, impossible: 0, unknown: 0, drafts: 0 };
  const property = fc.asyncProperty(genes, async (formGenes) => {
    const definition = randomForm(reading(formGenes));
    const file = definitionFile(`reasoned-${tally.forms++}`);
    writeFileSync(file, JSON.stringify(definition));
    const { definition: written } = read(file);
    if (!written) throw new Error('not read');
    const compiled = compile(written);
    const form = runForm(compiled);
    const oracleForm = formOf(definition, file);
    const order = numbersFrom(tally.forms);
    const goals = goalsOf(compiled)
      .map((goal, n) => ({ goal, at: order[n] ?? 0 }))
      .toSorted((one, other) => one.at - other.at)
      .slice(0, goalsOfForm)
      .map(({ goal }) => goal);
    const { holding } = confirmAll(
      compiled,
      goals.map((goal) => [goal]),
    );
    const reasoner = openReasoner(compiled);
    try {
      const outcomes: Outcome[] = [];
      for (const [n, goal] of goals.entries()) {
        const outcome = await reasoner.find(goal);
        tally[outcome.status]++;
        outcomes.push(outcome);
        if (outcome.status === 'found')
          expect(
            holding(outcome, (other) => other === n),
            `${JSON.stringify(goal)} by ${JSON.stringify(outcome)}`,
          ).toEqual([n]);
      }
      for (let n = 0; n < draftsOfForm; n++) {
        const from = reading(numbersFrom(n));
        const facts = randomFacts(from);
        const draft = withinLimits(form, randomDraft(from, oracleForm, 'tidy') as Draft, facts);
        if (!draft) continue;
        tally.drafts++;
        const [wrong] = holding({ draft, facts }, (goal) => outcomes[goal]?.status === 'impossible');
        if (wrong !== undefined)
          expect.fail(
            `${JSON.stringify(goals[wrong])} is said to be impossible, by ${JSON.stringify(outcomes[wrong])}, but see ${JSON.stringify({ draft, facts })}`,
          );
      }
    } finally {
      await reasoner.close();
    }
  });
  await hold(property, { times: 5, describe: (formGenes) => JSON.stringify(randomForm(reading(formGenes))) });
  console.log(
    `reasoning: ${tally.forms} forms; ${tally.found} goals found, ${tally.impossible} impossible, held against ${tally.drafts} drafts, ${tally.unknown} cannot be told (seed ${seed})`,
  );
  expect(tally.found).toBeGreaterThan(0);
  expect(tally.impossible).toBeGreaterThan(0);
});
