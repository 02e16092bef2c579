import fc from 'fast-check';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newScenarioFile, openSuite, runSuite, suggest, withScenarios, type Suite } from '@formwright/scenarios';
import { expect, test } from 'vitest';
import { genes, reading } from '../../../test-support/src/random/genes.ts';
import { hold } from '../../../test-support/src/random/hold.ts';
import { randomForm } from '../../../generator/test/properties/support/random-form.ts';
import { seed } from '../../../test-support/src/random/settings.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const root = temporaryFolder('suggest-random-');

/** Forms whose scenarios are suggested: some take seconds. */
const enough = 4;

test('no suggested scenario fails, on random forms', async () => {
  const tally = { grown: 0, forms: 0, scenarios: 0 };
  const property = fc.asyncProperty(genes, async (formGenes) => {
    const folder = join(root, `${tally.grown++}/forms/random/form`);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'form.json');
    writeFileSync(file, JSON.stringify(randomForm(reading(formGenes))));
    const { suite } = await openSuite(file);
    // A comparison with a value that can never be is an error: those forms are passed over.
    if (!suite || tally.forms >= enough) return;
    tally.forms++;
    runSuite(suite);
    const { scenarios } = await suggest(suite, { today: '2026-11-24' });
    writeFileSync(
      join(folder, 'scenarios.json'),
      withScenarios(newScenarioFile({ today: '2026-11-24' }, '../../../schemas/scenarios.json'), scenarios),
    );
    const { suite: filled, diagnostics } = await openSuite(file);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { results } = runSuite(filled as Suite);
    tally.scenarios += results.length;
    expect(
      results
        .filter(({ differences }) => differences.length > 0)
        .map(({ scenario, differences }) => ({ scenario, differences })),
    ).toEqual([]);
  });
  await hold(property, { times: 30, describe: (formGenes) => JSON.stringify(randomForm(reading(formGenes))) });
  console.log(`suggested: ${tally.scenarios} scenarios of ${tally.forms} random forms (seed ${seed})`);
  expect(tally.scenarios).toBeGreaterThan(0);
});
