import { compile, read, runForm } from '@formwright/generator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf } from '../oracle/definition.ts';
import { expectAsOracle } from './support/compare.ts';
import { genes, reading } from './support/genes.ts';
import { randomDraft, randomFacts } from './support/random-draft.ts';
import { randomForm } from './support/random-form.ts';

// What tools at the desk run, a form compiled in memory, is what is generated: it equals the oracle. One test for each form, and nothing
// loaded that a form does not need, as these are the tests that most mutants meet (npm run mutate).

const file = '/forms/random/form/form.json';
const forms = fc.sample(genes, 60);
const drafts = fc.sample(genes, 12);
const manners = ['tidy', 'careless', 'tidy', 'hostile'] as const;

describe('a form run in memory = oracle', () => {
  test.each(forms.map((numbers, index) => [index, numbers] as const))('random form %i', (_, numbers) => {
    const json = randomForm(reading(numbers));
    const { definition } = read(file, { open: new Map([[file, JSON.stringify(json)]]) });
    if (!definition) throw new Error('not read');
    const form = { compiled: runForm(compile(definition)), oracle: formOf(json, file) };
    drafts.forEach((some, index) => {
      const read = reading(some);
      const facts = randomFacts(read);
      const draft = randomDraft(read, form.oracle, manners[index % manners.length] ?? 'tidy');
      expectAsOracle(form, draft, facts);
    });
    expect(drafts.length).toBeGreaterThan(5);
  });
});
