import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSuite, runSuite, type Suite } from '@formwright/scenarios';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const folder = join(temporaryFolder('rows-'), 'forms/example/needs');
mkdirSync(folder, { recursive: true });
const answered = { field: 'level', answered: true };
writeFileSync(
  join(folder, 'form.json'),
  JSON.stringify({
    $schema: '../../../schemas/dialect.json',
    $id: 'example/needs',
    title: 'Needs',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Example Council' },
    properties: {
      needs: {
        title: 'Needs',
        type: 'object',
        properties: {
          known: { title: 'Are they known?', type: 'boolean' },
          areas: {
            title: 'Areas',
            type: 'object',
            'x-visible': { field: 'known', is: true },
            'x-rows': [
              { const: 'eating', title: 'Eating' },
              { const: 'moving', title: 'Moving' },
            ],
            additionalProperties: {
              type: 'object',
              properties: { level: { title: 'Level', type: 'integer', minimum: 0, maximum: 5 } },
            },
          },
          all: {
            'x-note': 'All are known.',
            'x-visible': {
              all: [
                { field: 'known', is: true },
                { every: 'areas', where: answered },
              ],
            },
          },
          two: { 'x-note': 'Two are known.', 'x-visible': { count: 'areas', where: answered, is: 2 } },
        },
      },
    },
  }),
);

/** Returns what scenarios with these answers do not cover. */
async function uncovered(...answers: readonly object[]): Promise<readonly string[]> {
  const scenarios = answers.map((needs, n) => ({ name: `Scenario ${n}`, answers: { needs }, expect: { stops: [] } }));
  writeFileSync(
    join(folder, 'scenarios.json'),
    JSON.stringify({ $schema: '../../../schemas/scenarios.json', facts: { today: '2026-11-24' }, scenarios }),
  );
  const { suite, diagnostics } = await openSuite(join(folder, 'form.json'));
  expect(diagnostics).toEqual([]);
  return runSuite(suite as Suite).coverage.missing.map(({ words }) => words);
}

test('what decides whether rows are shown is covered where it is written, and nowhere else', async () => {
  const levels = { eating: { level: 1 }, moving: { level: 2 } };
  expect(await uncovered({ known: false }, { known: true }, { known: true, areas: levels })).toEqual([]);
});

test('what is counted of rows has to be true, and false', async () => {
  expect(await uncovered({ known: false }, { known: true })).toContainEqual(
    expect.stringContaining('x-visible of “Two are known.”: { "field": "level", "answered": true } is never true'),
  );
});
