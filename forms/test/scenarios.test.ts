import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildForm } from './build-form.ts';
import { outcomeOf } from './outcome.ts';
import { formFolders, readJson, situationOf, type Scenario } from './scenario.ts';

const folders = formFolders(dirname(import.meta.dirname));

test('there are forms to look at', () => {
  expect(folders.length).toBeGreaterThan(0);
});

for (const folder of folders) {
  const name = `${basename(dirname(folder))}/${basename(folder)}`;
  const { form } = await buildForm(folder);
  const scenarios = readJson<readonly Scenario[]>(join(folder, 'scenarios.json'));

  describe(name, () => {
    for (const scenario of scenarios) {
      test(scenario.name, () => {
        expect(outcomeOf(form, scenario, situationOf(scenario, folder))).toEqual(scenario.expect);
      });
    }
  });
}
