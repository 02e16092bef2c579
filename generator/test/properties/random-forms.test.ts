import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { unload } from '../support/load-form.ts';
import { buildForm, type BuiltForm } from './support/build-form.ts';
import { expectAsOracle, expectExact, expectSameVerdicts, expectSecondOpinion, newTally } from './support/compare.ts';
import { expectStarts } from './support/expect-starts.ts';
import { genes, reading } from '../../../test-support/src/random/genes.ts';
import { hold } from '../../../test-support/src/random/hold.ts';
import { secondOpinion } from './support/hyperjump.ts';
import { randomDraft, randomFacts } from './support/random-draft.ts';
import { randomForm } from './support/random-form.ts';
import { runs, seed } from '../../../test-support/src/random/settings.ts';

afterAll(unload);

const manners = ['tidy', 'tidy', 'careless', 'hostile'] as const;

function grown(
  built: Pick<BuiltForm, 'oracle'>,
  numbers: readonly number[],
  index: number,
): { draft: unknown; facts: ReturnType<typeof randomFacts> } {
  const read = reading(numbers);
  const facts = randomFacts(read);
  return { draft: randomDraft(read, built.oracle, manners[index % manners.length] ?? 'tidy'), facts };
}

/** Adds the draft to the message of a failure. */
function told(compare: () => void, draft: unknown, facts: unknown): void {
  try {
    compare();
  } catch (error) {
    throw new Error(
      `${(error as Error).message}\nof the draft ${JSON.stringify(draft)} with ${JSON.stringify(facts)}`,
      { cause: error },
    );
  }
}

test('generated code = oracle = portable schema, on random forms and drafts [S0-106]', async () => {
  const tally = newTally();
  const property = fc.asyncProperty(
    genes,
    fc.array(genes, { minLength: 12, maxLength: 24, size: 'max' }),
    async (formGenes, draftGenes) => {
      const name = `random-${tally.forms++}`;
      const built = await buildForm(randomForm(reading(formGenes)), name);
      const second = await secondOpinion(built.schema, name);
      draftGenes.forEach((numbers, index) => {
        const { draft, facts } = grown(built, numbers, index);
        told(
          () => {
            expectAsOracle(built, draft, facts);
            expectStarts(built, draft, facts);
            expectSameVerdicts(built, draft, { facts, tally });
            expectExact(built, draft, facts);
            expectSecondOpinion(built, draft, { facts, tally, second });
          },
          draft,
          facts,
        );
      });
    },
  );
  await hold(property, {
    times: 30,
    describe: (formGenes, _draftGenes) => JSON.stringify(randomForm(reading(formGenes))),
  });
  console.log(
    `random forms: ${tally.forms} forms, ${tally.drafts} drafts, ${tally.issues} issues, ${tally.accepted} accepted and ${tally.refused} refused by all, ${tally.verdicts} verdicts of three validators (seed ${seed})`,
  );
  expect(tally.accepted).toBeGreaterThan(0);
  expect(tally.verdicts).toBeGreaterThanOrEqual(runs(2_500));
});
