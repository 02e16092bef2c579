import fc from 'fast-check';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newScenarioFile, openSuite, runSuite, suggest, withScenarios, type Suite } from '@formwright/scenarios';
import { afterAll, expect, test } from 'vitest';
import { genes, reading } from '../../../generator/test/properties/support/genes.ts';
import { hold } from '../../../generator/test/properties/support/hold.ts';
import { randomForm } from '../../../generator/test/properties/support/random-form.ts';
import { seed } from '../../../generator/test/properties/support/settings.ts';

const root = mkdtempSync(join(tmpdir(), 'suggest-random-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Forms whose scenarios are suggested: some take seconds. */
const enough = 4;

test('no scenario that is suggested fails, on random forms', async () => {
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
}, 600_000);
