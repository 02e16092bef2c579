import fc from 'fast-check';
import { compile, read, runForm, type Compiled } from '@formwright/generator';
import type { CompiledForm, Draft, Facts } from '@formwright/model';
import { afterAll, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { formOf } from '../../../generator/test/oracle/definition.ts';
import { definitionFile, unload } from '../../../generator/test/support/load-form.ts';
import { genes, reading } from '../../../generator/test/properties/support/genes.ts';
import { hold } from '../../../generator/test/properties/support/hold.ts';
import { randomDraft, randomFacts } from '../../../generator/test/properties/support/random-draft.ts';
import { randomForm } from '../../../generator/test/properties/support/random-form.ts';
import { seed } from '../../../generator/test/properties/support/settings.ts';
import { confirmer } from '../src/confirm.ts';
import { openReasoner, type Goal } from '../src/index.ts';

afterAll(unload);

/** All that could be asked of a form. */
function goalsOf({ logic }: Compiled): readonly Goal[] {
  return [
    ...[...logic.visible.keys()].flatMap((path): Goal[] => [{ visible: path }, { hidden: path }]),
    ...[...logic.mandatory.keys()].flatMap((path): Goal[] => [{ mandatory: path }, { optional: path }, { answered: path }]),
    ...[...logic.options].flatMap(([path, rows]) => rows.flatMap(({ value }): Goal[] => [{ option: path, value }, { optionHidden: path, value }])),
    ...logic.rules.flatMap(({ severity }, rule): Goal[] => (severity === 'advice' ? [] : [{ rule, is: 'kept' }, { rule, is: 'broken' }])),
    ...[...logic.calculated].flatMap(([of, table]) => (table.kind === 'choose' ? table.rows.map((_, row): Goal => ({ row, of })) : [])),
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
      const around = names.reduce<unknown>((value, name) => (value as Draft | undefined)?.[name], kept) as { [name: string]: unknown } | undefined;
      if (around) delete around[last];
    }
  }
  return undefined;
}

test('what is found is so, and what is impossible happens to no draft, on random forms', async () => {
  const tally = { forms: 0, found: 0, impossible: 0, unknown: 0, drafts: 0 };
  const property = fc.asyncProperty(genes, fc.array(genes, { minLength: 40, maxLength: 60, size: 'max' }), async (formGenes, draftGenes) => {
    const definition = randomForm(reading(formGenes));
    const file = definitionFile(`reasoned-${tally.forms++}`);
    writeFileSync(file, JSON.stringify(definition));
    const { definition: written } = read(file);
    if (!written) throw new Error('not read');
    const compiled = compile(written);
    const form = runForm(compiled);
    const oracleForm = formOf(definition, file);
    const drafts = draftGenes.flatMap((numbers) => {
      const from = reading(numbers);
      const facts = randomFacts(from);
      const draft = withinLimits(form, randomDraft(from, oracleForm, 'tidy') as Draft, facts);
      return draft ? [{ draft, facts }] : [];
    });
    const reasoner = openReasoner(compiled);
    try {
      for (const goal of goalsOf(compiled)) {
        const outcome = await reasoner.find(goal);
        tally[outcome.status]++;
        const confirm = confirmer(compiled, [goal]);
        if (outcome.status === 'found') expect(confirm(outcome), `${JSON.stringify(goal)} by ${JSON.stringify(outcome)}`).toBe(true);
        if (outcome.status !== 'impossible') continue;
        for (const witness of drafts) {
          tally.drafts++;
          expect(confirm(witness), `${JSON.stringify(goal)} is said to be impossible for ${JSON.stringify(outcome.because)}, but see ${JSON.stringify(witness)}`).toBe(false);
        }
      }
    } finally {
      await reasoner.close();
    }
  });
  await hold(property, { times: 8, describe: (formGenes, _draftGenes) => JSON.stringify(randomForm(reading(formGenes))) });
  console.log(`reasoning: ${tally.forms} forms; ${tally.found} goals found, ${tally.impossible} impossible (held against ${tally.drafts} drafts), ${tally.unknown} cannot be told (seed ${seed})`);
  expect(tally.found).toBeGreaterThan(0);
  expect(tally.impossible).toBeGreaterThan(0);
}, 600_000);
