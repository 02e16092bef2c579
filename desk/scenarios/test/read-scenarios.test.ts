import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, read, type Definition } from '@formwright/generator';
import { scenariosIn } from '@formwright/scenarios';
import { afterAll, describe, expect, test } from 'vitest';

const catalogue = join(import.meta.dirname, '../../../packages/diagnostics/catalogue');
const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A form with a page `visit` and a field `ward`, and a draft `complete`.
mkdirSync(join(folder, 'drafts'));
writeFileSync(join(folder, 'drafts/complete.json'), '{}');
writeFileSync(join(folder, 'form.json'), JSON.stringify({
  $schema: 'dialect.json', $id: 'example/visit', title: 'Visit', type: 'object', 'x-form': { version: '1.0.0', owner: 'Example Council' },
  properties: { visit: { title: 'The visit', type: 'object', properties: { ward: { title: 'Ward', type: 'string', maxLength: 20 } } } },
}));
const definition = read(join(folder, 'form.json')).definition as Definition;
const { model } = compile(definition);

function codesOf(scenarios: string): readonly string[] {
  const text = `{ "facts": { "today": "2026-11-24" }, "scenarios": ${scenarios} }`;
  return scenariosIn(text, { file: join(folder, 'scenarios.json'), definition, model }).diagnostics.map(({ code }) => code);
}

const entries = readdirSync(catalogue).flatMap((file) => {
  const [wrong, repaired] = Array.from(readFileSync(join(catalogue, file), 'utf8').matchAll(/```json scenarios\n(.*?)```/gs), ([, example = '']) => example);
  return wrong !== undefined && repaired !== undefined ? [{ code: file.replace(/\.md$/, ''), wrong, repaired }] : [];
});

test('there are entries about scenarios', () => {
  expect(entries.length).toBeGreaterThan(4);
});

describe.each(entries)('$code', ({ code, wrong, repaired }) => {
  test('the wrong example is reported, the repaired one is not', () => {
    expect(codesOf(wrong)).toEqual([code]);
    expect(codesOf(repaired)).toEqual([]);
  });
});
