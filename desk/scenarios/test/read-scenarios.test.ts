import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, read, type Definition } from '@formwright/generator';
import { openSuite, scenariosIn } from '@formwright/scenarios';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const catalogue = join(import.meta.dirname, '../../../packages/diagnostics/catalogue');
const folder = temporaryFolder('scenarios-');

// A form with a page `visit` and a field `ward`, and a draft `complete`.
mkdirSync(join(folder, 'drafts'));
writeFileSync(join(folder, 'drafts/complete.json'), '{}');
writeFileSync(
  join(folder, 'form.json'),
  JSON.stringify({
    $schema: 'dialect.json',
    $id: 'example/visit',
    title: 'Visit',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Example Council' },
    properties: {
      visit: {
        title: 'The visit',
        type: 'object',
        properties: { ward: { title: 'Ward', type: 'string', maxLength: 20 } },
      },
    },
  }),
);
const definition = read(join(folder, 'form.json')).definition as Definition;
const { model } = compile(definition);

function codesOf(scenarios: string): readonly string[] {
  const text = `{ "facts": { "today": "2026-11-24" }, "scenarios": ${scenarios} }`;
  return scenariosIn(text, { file: join(folder, 'scenarios.json'), definition, model }).diagnostics.map(
    ({ code }) => code,
  );
}

const entries = readdirSync(catalogue).flatMap((file) => {
  const [wrong, repaired] = Array.from(
    readFileSync(join(catalogue, file), 'utf8').matchAll(/```json scenarios\n(.*?)```/gs),
    ([, example = '']) => example,
  );
  return wrong !== undefined && repaired !== undefined ? [{ code: file.replace(/\.md$/, ''), wrong, repaired }] : [];
});

test('the catalogue has entries about scenarios', () => {
  expect(entries.length).toBeGreaterThan(4);
});

describe.each(entries)('$code', ({ code, wrong, repaired }) => {
  test('the wrong example is reported, the repaired one is not', () => {
    expect(codesOf(wrong)).toEqual([code]);
    expect(codesOf(repaired)).toEqual([]);
  });
});

test('a day that does not exist is refused, for all scenarios and for one', () => {
  const text =
    '{ "facts": { "today": "2026-13-45", "now": "2026-11-24T25:00" }, "scenarios": [{ "name": "One", "facts": { "today": "2026-02-30", "now": "2026-02-30T09:30" }, "expect": { "visible": ["/visit/ward"] } }] }';
  const { diagnostics } = scenariosIn(text, { file: join(folder, 'scenarios.json'), definition, model });
  expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['wrong-value', '/facts/today'],
    ['wrong-value', '/facts/now'],
    ['wrong-value', '/scenarios/0/facts/today'],
    ['wrong-value', '/scenarios/0/facts/now'],
  ]);
});

test.each([
  ['{ "form": ', 'json-syntax'],
  ['{}', 'missing-member'],
])('a scenario that begins with an invalid draft is reported: %s', async (draft, code) => {
  writeFileSync(join(folder, 'drafts/broken.json'), draft);
  writeFileSync(
    join(folder, 'scenarios.json'),
    '{ "facts": { "today": "2026-11-24" }, "scenarios": [{ "name": "One", "draft": "broken", "expect": { "visible": ["/visit/ward"] } }] }',
  );
  writeFileSync(
    join(folder, 'form.json'),
    readFileSync(join(folder, 'form.json'), 'utf8').replace(
      '"dialect.json"',
      JSON.stringify(join(import.meta.dirname, '../../../schemas/dialect.json')),
    ),
  );
  const { suite, diagnostics } = await openSuite(join(folder, 'form.json'));
  expect([suite, diagnostics.some((one) => one.code === code && one.file.endsWith('broken.json'))]).toEqual([
    undefined,
    true,
  ]);
});

test('a scenario without answers begins as a new draft, at its own time; one that is like it goes on from there', async () => {
  const own = temporaryFolder('started-');
  const text = { title: 'Text', type: 'string', maxLength: 20 };
  const time = { title: 'When', type: 'string', format: 'local-date-time' };
  writeFileSync(
    join(own, 'form.json'),
    JSON.stringify({
      $schema: join(import.meta.dirname, '../../../schemas/dialect.json'),
      $id: 'example/started',
      title: 'Started',
      type: 'object',
      'x-form': { version: '1.0.0', owner: 'Example Council' },
      properties: {
        visit: {
          title: 'The visit',
          type: 'object',
          properties: {
            at: { ...time, 'x-start': { copy: { now: {} } } },
            fell: { title: 'Did they fall?', type: 'boolean' },
            when: { ...time, title: 'When?', 'x-visible': { field: 'fell', is: true }, 'x-start': { copy: 'at' } },
            ward: { ...text, title: 'Ward', default: 'Elm' },
          },
        },
      },
    }),
  );
  const scenarios = [
    { name: 'New', expect: {} },
    { name: 'Later', facts: { now: '2026-11-24T17:05' }, expect: {} },
    { name: 'Fell', like: 'New', change: { '/visit/fell': true, '/visit/ward': null }, expect: {} },
    { name: 'Answers', answers: { visit: { fell: true } }, expect: {} },
    { name: 'Like answers', like: 'Answers', change: { '/visit/fell': false }, expect: {} },
  ].map((one) => ({ ...one, expect: { visible: ['/visit/ward'] } }));
  writeFileSync(
    join(own, 'scenarios.json'),
    JSON.stringify({ facts: { today: '2026-11-24', now: '2026-11-24T09:30' }, scenarios }),
  );
  const { suite, diagnostics } = await openSuite(join(own, 'form.json'));
  expect(diagnostics).toEqual([]);
  const at = '2026-11-24T09:30';
  expect(suite?.situations.map(({ answers }) => answers)).toEqual([
    { visit: { at, ward: 'Elm' } },
    { visit: { at: '2026-11-24T17:05', ward: 'Elm' } },
    { visit: { at, fell: true, when: at, ward: null } },
    { visit: { fell: true } },
    { visit: { fell: false } },
  ]);
  expect(suite?.situations[1]?.facts).toEqual({ today: '2026-11-24', now: '2026-11-24T17:05' });
});
