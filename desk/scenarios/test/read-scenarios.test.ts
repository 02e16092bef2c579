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
    '{ "facts": { "today": "2026-13-45" }, "scenarios": [{ "name": "One", "facts": { "today": "2026-02-30" }, "expect": { "visible": ["/visit/ward"] } }] }';
  const { diagnostics } = scenariosIn(text, { file: join(folder, 'scenarios.json'), definition, model });
  expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['wrong-value', '/facts/today'],
    ['wrong-value', '/scenarios/0/facts/today'],
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
