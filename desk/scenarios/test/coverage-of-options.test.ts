import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSuite, runSuite, type Suite } from '@formwright/scenarios';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const folder = join(temporaryFolder('options-'), 'forms/example/travel');
mkdirSync(folder, { recursive: true });
const options = ['bus', 'car', 'train', 'bicycle'].map((value) => ({ const: value, title: value.toUpperCase() }));

/** Returns what scenarios do not cover in which the way to travel is each of these, of a form with more questions. */
async function uncovered(ways: readonly unknown[], more: object, way: object = { oneOf: options }): Promise<unknown> {
  writeFileSync(
    join(folder, 'form.json'),
    JSON.stringify({
      $schema: '../../../schemas/dialect.json',
      $id: 'example/travel',
      title: 'Travel',
      type: 'object',
      'x-form': { version: '1.0.0', owner: 'Example Council' },
      properties: {
        travel: { title: 'Travel', type: 'object', properties: { way: { title: 'Way', ...way }, ...more } },
      },
    }),
  );
  const scenarios = ways.map((chosen, n) => ({
    name: `Scenario ${n}`,
    answers: { travel: { way: chosen } },
    expect: { stops: [] },
  }));
  writeFileSync(
    join(folder, 'scenarios.json'),
    JSON.stringify({ $schema: '../../../schemas/scenarios.json', facts: { today: '2026-11-24' }, scenarios }),
  );
  const { suite, diagnostics } = await openSuite(join(folder, 'form.json'));
  expect(diagnostics).toEqual([]);
  return runSuite(suite as Suite)
    .coverage.missing.map(({ words }) => words)
    .filter((words) => words.includes('“Way” is never'));
}

const note = (condition: object): object => ({ told: { 'x-note': 'So it is.', 'x-visible': condition } });

test('of options that no condition names, one is enough', async () => {
  expect(await uncovered([undefined], {})).toEqual([
    '“Way” is never "bus" or any other option that no condition names',
  ]);
  expect(await uncovered(['train'], {})).toEqual([]);
});

test('an option that a condition names has to be chosen, and so has one of the others', async () => {
  const named = note({ field: 'way', is: 'car' });
  expect(await uncovered(['train'], named)).toEqual(['“Way” is never "car"']);
  expect(await uncovered(['car'], named)).toEqual(['“Way” is never "bus" or any other option that no condition names']);
  expect(await uncovered(['car', 'bicycle'], named)).toEqual([]);
  expect(await uncovered(['train', 'bus'], note({ field: 'way', in: ['car', 'bus'] }))).toEqual([
    '“Way” is never "car"',
  ]);
});

test('each option has to be chosen if what is chosen is passed on', async () => {
  const copied = { copied: { title: 'Copied', type: 'string', 'x-calculate': { copy: 'way' } } };
  expect(await uncovered(['bus', 'car', 'train'], copied)).toEqual(['“Way” is never "bicycle"']);
});

test('an option that excludes the rest has to be chosen', async () => {
  const several = {
    type: 'array',
    items: { oneOf: [...options, { const: 'none', title: 'None', 'x-exclusive': true }] },
  };
  expect(await uncovered([['bus']], {}, several)).toEqual(['“Way” is never "none"']);
});
