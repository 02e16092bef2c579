import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkForm } from '@formwright/generator';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const root = dirname(dirname(import.meta.dirname));

/** Returns the JSON examples of a page of the documentation. A part of a form is given as a property of an object. */
function examplesOf(page: string): readonly string[] {
  return Array.from(
    readFileSync(join(root, 'docs', page), 'utf8').matchAll(/^```json\n(.*?)^```/gms),
    ([, text = '']) => (text.startsWith('{') ? text : `{${text}}`),
  );
}

describe.each(['language.md', 'designers.md'])('docs/%s', (page) => {
  const examples = examplesOf(page);
  const forms = examples.filter((text) => text.includes('"$id"'));

  test('its examples are JSON', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) expect(() => JSON.parse(text), text).not.toThrow();
  });

  test('its whole forms have no problem', async () => {
    expect(forms.length).toBeGreaterThan(0);
    for (const text of forms) {
      const folder = temporaryFolder('docs-');
      try {
        const form = join(folder, 'forms', (JSON.parse(text) as { $id: string }).$id);
        mkdirSync(form, { recursive: true });
        symlinkSync(join(root, 'schemas'), join(folder, 'schemas'));
        writeFileSync(join(form, 'form.json'), text);
        expect((await checkForm(join(form, 'form.json'))).diagnostics).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  });
});

test('the language reference names every block and every keyword of the dialect', () => {
  const page = readFileSync(join(root, 'docs', 'language.md'), 'utf8');
  const dialect = JSON.parse(readFileSync(join(root, 'schemas', 'dialect.json'), 'utf8')) as {
    $defs: Record<string, { properties?: object }>;
  };
  const keywords = Object.values(dialect.$defs)
    .flatMap(({ properties }) => Object.keys(properties ?? {}))
    .filter((name) => name.startsWith('x-'));
  expect([...new Set(keywords)].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  expect(
    readdirSync(join(root, 'schemas', 'blocks')).filter(
      (file) => !file.endsWith('.cy.json') && !page.includes(`schemas/blocks/${file})`),
    ),
  ).toEqual([]);
});
