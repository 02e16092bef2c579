import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';
import { openSuite, runSuite } from '../src/index.ts';

const folder = temporaryFolder('progress-');
symlinkSync(join(import.meta.dirname, '../../../schemas'), join(folder, 'schemas'));
const form = join(folder, 'forms/example/visit');

function write(file: string, json: object): void {
  writeFileSync(join(form, file), JSON.stringify(json));
}

mkdirSync(join(form, 'drafts'), { recursive: true });
write('form.json', {
  $schema: '../../../schemas/dialect.json',
  $id: 'example/visit',
  title: 'Visit',
  type: 'object',
  'x-form': { version: '1.0.0', owner: 'Example Council', progress: 'fields' },
  properties: {
    person: {
      title: 'The person',
      type: 'object',
      properties: { name: { title: 'Name', type: 'string', maxLength: 50, 'x-mandatory': true } },
    },
    visit: {
      title: 'The visit',
      type: 'object',
      properties: {
        ward: { title: 'Ward', type: 'string', maxLength: 20, 'x-mandatory': true },
        place: { title: 'Place', enum: ['home', 'hospital'], default: 'home' },
      },
    },
  },
});
write('drafts/ticked.json', {
  form: 'example/visit',
  version: '1.0.0',
  answers: { person: { name: 'Ann' }, visit: { ward: 'Elm' } },
  entries: {},
  page: 'visit',
  ticked: ['visit'],
  prefilled: { '/person/name': { source: 'Case record', at: '2026-11-20T10:00:00Z', value: 'Ann' } },
});
write('scenarios.json', {
  facts: { today: '2026-11-24' },
  scenarios: [
    {
      name: 'The record knows the name, and the visit is ticked',
      draft: 'ticked',
      expect: { progress: { mandatory: 1, pages: { person: 'from-record', visit: 'completed' } } },
    },
    {
      name: 'What is missing on a page that was ticked',
      like: 'The record knows the name, and the visit is ticked',
      change: { '/visit/ward': null },
      expect: { progress: { pages: { visit: 'completed-with-problems' } } },
    },
    {
      name: 'A new draft: what it starts with is not progress',
      expect: { progress: { percent: 0, pages: { visit: 'not-started' } } },
    },
    {
      name: 'Answers alone are the person’s own',
      answers: { person: { name: 'Ann' } },
      expect: { progress: { mandatory: 2, pages: { person: 'completed' } } },
    },
  ],
});

test('progress in a scenario counts what its draft keeps beside the answers, as it does for people', async () => {
  const { suite, diagnostics } = await openSuite(join(form, 'form.json'));
  expect(diagnostics).toEqual([]);
  const { results } = runSuite(suite as NonNullable<typeof suite>);
  expect(results.flatMap(({ differences }) => differences)).toEqual([]);
  expect(results).toHaveLength(4);
});
