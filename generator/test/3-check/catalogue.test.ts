import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkWholeForm } from '@formwright/reasoning';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

// Every entry of the catalogue with examples is a rule with one failing and one valid definition: the wrong example
// must be reported with the entry's code, and the repaired one must not be reported at all.

const catalogue = fileURLToPath(new URL('../../../packages/diagnostics/catalogue/', import.meta.url));
const folder = temporaryFolder('catalogue-');

/** Puts an example into a whole form: it is the properties of a page, or members of the form itself. */
function formOf(example: string): string {
  const page = `{ "page": { "title": "Page", "type": "object", "properties": ${example} } }`;
  let own: { 'x-form'?: object; properties?: unknown; title?: unknown } = {};
  try {
    own = JSON.parse(example) as typeof own;
  } catch {
    // An example of a syntax error.
  }
  const isWhole = 'x-form' in own || 'properties' in own || typeof own.title === 'string';
  const form = { version: '1.0.0', owner: 'Example Council', ...own['x-form'] };
  const head = `"$schema": "../../../schemas/dialect.json", "$id": "example/example", "x-form": ${JSON.stringify(form)}`;
  if (!isWhole) return `{ ${head}, "title": "Example", "type": "object", "properties": ${page} }`;
  const { 'x-form': _, ...rest } = own;
  return `{ ${head}, ${JSON.stringify({ title: 'Example', type: 'object', ...rest }).slice(1)}`;
}

async function codesOf(name: string, example: string): Promise<readonly string[]> {
  const file = join(folder, name, 'form.json');
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(file, formOf(example));
  const { diagnostics } = await checkWholeForm(file);
  return diagnostics.map(({ code }) => code);
}

describe('the examples of the catalogue', () => {
  for (const entry of readdirSync(catalogue)) {
    const code = entry.replace(/\.md$/, '');
    const text = readFileSync(join(catalogue, entry), 'utf8');
    const [wrong, repaired] = Array.from(text.matchAll(/```json\n([\s\S]*?)```/g), ([, example]) => example ?? '');
    // An invalid list would have to be one of the project's own.
    if (code === 'bad-list') continue;
    if (wrong === undefined || repaired === undefined) {
      test(`${code}, which has no example, is said by a sample or in another test`, () => {
        expect(isTestedElsewhere(code)).toBe(true);
      });
      continue;
    }
    test(`${code}: the wrong example is reported`, async () => {
      expect(await codesOf(`${code}-wrong`, wrong)).toContain(code);
    });
    test(`${code}: the repaired example is not`, async () => {
      expect(await codesOf(`${code}-repaired`, repaired)).toEqual([]);
    });
  }
});

function isTestedElsewhere(code: string): boolean {
  const tests = ['../', '../../../desk/command/test/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
  return (
    tests
      // What other tests write in the meantime comes and goes.
      .flatMap((folder) =>
        readdirSync(folder, { withFileTypes: true })
          .filter(({ name }) => name !== 'generated')
          .map((entry) => ({ path: join(folder, entry.name), isFolder: entry.isDirectory() })),
      )
      .flatMap(({ path, isFolder }) =>
        isFolder ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)) : [path],
      )
      .filter((path) => path.endsWith('expected.txt') || path.endsWith('.test.ts'))
      .some((path) => readFileSync(path, 'utf8').match(new RegExp(`[ ']${code}[ ']`)))
  );
}
