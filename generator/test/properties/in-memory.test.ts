import { join } from 'node:path';
import { compile, read, runForm, type Definition } from '@formwright/generator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf, readForm, type OracleForm } from '../oracle/definition.ts';
import { realForms } from '../real-forms.ts';
import { expectTruth, truthOf, type Truth } from './support/compare.ts';
import { genes, reading } from '../../../test-support/src/random/genes.ts';
import { randomDraft, randomFacts } from './support/random-draft.ts';
import { randomForm } from './support/random-form.ts';
import { remembered } from './support/remembered.ts';

// What the designer's tools run, a form compiled in memory, is what is generated: it equals the oracle. There is one
// test for each form, and nothing is loaded that a form does not need, because most mutants are tried on these tests
// (npm run mutate).

const file = '/forms/random/form/form.json';
const forms = fc.sample(genes, 60);
const drafts = fc.sample(genes, 12);
const manners = ['tidy', 'careless', 'tidy', 'hostile'] as const;

/** Asks the oracle about some drafts. */
function truthsOf(form: OracleForm): readonly Truth[] {
  return drafts.map((some, number) => {
    const genes = reading(some);
    const facts = randomFacts(genes);
    return truthOf(form, randomDraft(genes, form, manners[number % manners.length] ?? 'tidy'), facts);
  });
}

/** Makes a random form, and asks about it. */
function formNumber(index: number): { readonly text: string; readonly truths: readonly Truth[] } {
  const json = randomForm(reading(forms[index] ?? []));
  return { text: JSON.stringify(json), truths: truthsOf(formOf(json, file)) };
}

const written = [...realForms, join(import.meta.dirname, '../4-compile/every-keyword/form.json')];

describe('a form run in memory = oracle', () => {
  test.each(written)('%s', (path) => {
    const truths = remembered(path, () => truthsOf(readForm(path)));
    const form = runForm(compile(read(path).definition as Definition));
    for (const truth of truths) expectTruth(form, truth);
    expect(truths).toHaveLength(12);
  });

  test.each(forms.map((_, index) => index))('random form %i', (index) => {
    const { text, truths } = remembered(`random form ${index}`, () => formNumber(index));
    const { definition } = read(file, { open: new Map([[file, text]]) });
    if (!definition) throw new Error('not read');
    const form = runForm(compile(definition));
    for (const truth of truths) expectTruth(form, truth);
    expect(truths).toHaveLength(12);
  });
});
