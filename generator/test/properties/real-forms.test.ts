import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { unload } from '../support/load-form.ts';
import { buildFile } from './support/build-form.ts';
import { changedDraft } from './support/changed-draft.ts';
import { expectAsOracle, expectExact, expectSameVerdicts, expectSecondOpinion, newTally } from './support/compare.ts';
import { genes, reading } from '../../../test-support/src/random/genes.ts';
import { hold } from '../../../test-support/src/random/hold.ts';
import { secondOpinion } from './support/hyperjump.ts';
import { randomDraft } from './support/random-draft.ts';
import { draftsOf, factsFor, folders, repository } from './support/repository-forms.ts';
import { seed } from '../../../test-support/src/random/settings.ts';

afterAll(unload);

/** All forms together take about as long as three did, each at least five runs. */
const runsEach = Math.max(5, Math.round(180 / folders.length));

describe.each(folders)('%s', (name) => {
  test('generated code = oracle = portable schema, by ajv and by hyperjump', async () => {
    const built = await buildFile(join(repository, name, 'form.json'), `real-${name.replaceAll('/', '-')}`);
    const second = await secondOpinion(built.schema, `real/${name}`);
    const starts = draftsOf(name);
    const tally = newTally();
    const check = (draft: unknown, facts: { today: string; context: { [name: string]: unknown } }): void => {
      expectAsOracle(built, draft, facts);
      expectSameVerdicts(built, draft, { facts, tally });
      expectExact(built, draft, facts);
      expectSecondOpinion(built, draft, { facts, tally, second });
    };
    const grow = (
      numbers: readonly number[],
    ): { draft: unknown; facts: { today: string; context: { [name: string]: unknown } } } => {
      const read = reading(numbers);
      const facts = factsFor(read, built.oracle);
      const draft = read.chance(85)
        ? changedDraft(read, built.oracle, read.pick(starts))
        : randomDraft(read, built.oracle, read.pick(['tidy', 'careless', 'hostile']));
      return { draft, facts };
    };
    for (const draft of starts) check(draft, { today: '2026-11-22', context: {} });
    await hold(
      fc.asyncProperty(genes, async (numbers) => {
        const { draft, facts } = grow(numbers);
        check(draft, facts);
      }),
      { times: runsEach, describe: (numbers) => JSON.stringify(grow(numbers)) },
    );
    console.log(
      `${name}: ${tally.drafts} drafts, ${tally.issues} issues, ${tally.accepted} accepted and ${tally.refused} refused by all, ${tally.verdicts} verdicts of three validators (seed ${seed}); left out: ${built.leftOut.length}`,
    );
  });
});
