import fc from 'fast-check';
import { checkRead, compile, read, runForm, type Definition } from '@formwright/generator';
import type { CompiledForm, Draft, Facts } from '@formwright/model';
import { createSession, migrateDraft, readDraft, type Host } from '@formwright/session';
import { expect, test } from 'vitest';
import { emitLogic } from '../../src/5-emit/logic.ts';
import { portableSchema } from '../../src/5-emit/portable/portable-schema.ts';
import { formOf } from '../oracle/definition.ts';
import { genes, reading } from '../../../test-support/src/random/genes.ts';
import { hold } from '../../../test-support/src/random/hold.ts';
import { randomFacts } from './support/random-draft.ts';
import { wildDraft } from './support/wild-draft.ts';
import { wildForm } from './support/wild-form.ts';
import { runs, seed } from '../../../test-support/src/random/settings.ts';

const file = '/forms/random/form/form.json';
const host: Host = {
  save: () => Promise.resolve({ ok: true }),
  submit: () => Promise.resolve({ ok: true }),
} as unknown as Host;

/**
 * Calls everything that can be called with a draft. Returns nothing, because all that matters is that it does not
 * throw.
 */
function askAll(form: CompiledForm, draft: Draft, facts: Facts): void {
  const evaluation = form.evaluate(draft, facts);
  form.validateDraft(draft, facts);
  form.validateSubmission(draft, facts);
  form.relevantAnswers(draft, facts);
  form.route(draft, facts);
  form.progress(draft, facts, { prefilled: draft as never, ticked: form.model.pages.map(({ name }) => name) });
  for (const page of form.model.pages) {
    const issues = form.validatePage(page.name, draft, facts);
    const questions = form.questions?.on(page, evaluation) ?? [];
    questions.forEach((_, number) => form.questions?.barring(number, questions, { issues, evaluation }));
  }
}

/** Opens the draft as if a person's browser, or an attacker, had kept it. */
function open(form: CompiledForm, answers: unknown, facts: Facts): void {
  const saved = readDraft({ answers, page: answers, entries: answers, aside: [answers], moved: answers }, form.model);
  migrateDraft(form.model, saved);
  createSession({ form, facts, host, saved }).view();
}

test('no accepted definition throws on any draft, and no definition makes the checker throw', async () => {
  const tally = { forms: 0, accepted: 0, drafts: 0 };
  const property = fc.asyncProperty(
    wildForm,
    fc.array(genes, { minLength: 8, maxLength: 8 }),
    async (json, several) => {
      tally.forms++;
      const result = read(file, { open: new Map([[file, JSON.stringify(json)]]) });
      const { diagnostics } = await checkRead(result);
      expect(diagnostics.filter(({ code }) => code === 'internal-error')).toEqual([]);
      if (!result.definition || diagnostics.some(({ severity }) => severity === 'error')) return;
      tally.accepted++;
      const compiled = compile(result.definition satisfies Definition);
      emitLogic(compiled);
      portableSchema(compiled);
      const form = runForm(compiled);
      for (const [n, draft] of fc
        .sample(wildDraft(formOf(json, file)), { numRuns: several.length, seed: seed + tally.forms })
        .entries()) {
        const facts = randomFacts(reading(several[n] ?? []));
        tally.drafts++;
        try {
          askAll(form, draft as Draft, facts);
          open(form, draft, facts);
        } catch (error) {
          throw new Error(
            `${String((error as Error).stack)}\nof the draft ${JSON.stringify(draft)} with ${JSON.stringify(facts)}`,
            { cause: error },
          );
        }
      }
    },
  );
  await hold(property, { times: 120, describe: (json, _several) => JSON.stringify(json) });
  console.log(`wild forms: ${tally.forms} forms, ${tally.accepted} accepted, ${tally.drafts} drafts (seed ${seed})`);
  expect(tally.accepted).toBeGreaterThan(runs(10));
});
