import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesOf, openSuite, outcomeOf, type Expectation, type Suite } from '@formwright/scenarios';
import { beginDraft } from '@formwright/session';
import { describe, expect, test } from 'vitest';
import { readEntries, type Example } from './support/entries.ts';
import { describedNames, type Named } from './support/described-names.ts';
import { givenIn, newDraft, outcomesIn } from './support/outcome-words.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const root = join(import.meta.dirname, '../../..');
const folder = temporaryFolder('reference-');
symlinkSync(join(root, 'schemas'), join(folder, 'schemas'));

const entries = readEntries();
const known = describedNames();

test('each keyword, member, operator, calculation and format of the dialect has an entry, and each entry belongs to one', () => {
  expect(entries.map(({ name }) => name).toSorted()).toEqual(known.map(({ name }) => name).toSorted());
});

test.each(known)('$name: begins with the words that an editor shows', ({ name, descriptions }: Named) => {
  const { text = '' } = entries.find((entry) => entry.name === name) ?? {};
  expect(
    descriptions.length === 0 || descriptions.some((words) => text.startsWith(words)),
    `${text.slice(0, 120)}\n${descriptions.join('\n')}`,
  ).toBe(true);
});

test.each(
  entries.filter(({ page }) =>
    ['calculations.md', 'conditions.md', 'fields.md', 'formats.md', 'logic.md'].includes(page),
  ),
)('$name: says what happens when unanswered and when hidden, and shows it', ({ text, examples }) => {
  expect(text).toMatch(/^\*\*Unanswered\*\*: /m);
  expect(text).toMatch(/^\*\*Hidden\*\*: /m);
  expect(examples.some(({ rows }) => rows.length > 0)).toBe(true);
});

describe.each(entries)('$page $name', ({ name, text, examples }) => {
  test('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples.map((example, n) => [n + 1, example] as const))('example %i is so', async (n, example) => {
    const { suite, codes } = await built(example, `${name.replaceAll(/\W/g, '-')}-${n}`);
    expect(codes).toEqual(text.includes('no effect yet') ? ['no-effect-yet'] : []);
    for (const { given, outcome } of example.rows) {
      for (const wanted of outcomesIn(outcome))
        expect(differences(suite, { given, wanted, isWhole: isWhole(example) }), `${given}: ${outcome}`).toEqual([]);
    }
  });
});

function differences(
  { form }: Suite,
  { given, wanted, isWhole }: { readonly given: string; readonly wanted: Expectation; readonly isWhole: boolean },
): readonly unknown[] {
  const { answers: answered = {}, facts: known } = givenIn(given, isWhole);
  const facts = { today: '2026-11-24', ...known };
  const answers = given.startsWith(newDraft) ? beginDraft(form, facts).answers : answered;
  return differencesOf(outcomeOf(form, { scenario: { name: given, expect: wanted }, answers, beside: {}, facts }));
}

function isWhole({ definition }: Example): boolean {
  const json = JSON.parse(definition) as object;
  return 'x-form' in json || 'properties' in json;
}

/** An example is the properties of a page, or it says what concerns the form as well. */
async function built(
  example: Example,
  name: string,
): Promise<{ readonly suite: Suite; readonly codes: readonly string[] }> {
  const own = JSON.parse(example.definition) as { readonly 'x-form'?: object; readonly properties?: object };
  const page = (properties: unknown): object => ({ page: { title: 'Page', type: 'object', properties } });
  const definition = {
    $schema: '../../../schemas/dialect.json',
    $id: `example/${name
      .toLowerCase()
      .replaceAll(/^-+|-+$/g, '')
      .replaceAll(/-+/g, '-')}`,
    title: 'Example',
    type: 'object',
    ...(isWhole(example)
      ? {
          ...own,
          properties: own.properties ?? page({ question: { title: 'Question', type: 'string', maxLength: 100 } }),
        }
      : { properties: page(own) }),
    'x-form': { version: '1.0.0', owner: 'Example Council', ...own['x-form'] },
  };
  const file = join(folder, 'forms', definition.$id, 'form.json');
  mkdirSync(join(folder, 'forms', definition.$id), { recursive: true });
  writeFileSync(file, JSON.stringify(definition, null, 2));
  const { suite, diagnostics } = await openSuite(file);
  if (!suite) throw new Error(JSON.stringify(diagnostics));
  return { suite, codes: diagnostics.map(({ code }) => code) };
}

test('its first page links to all other pages', () => {
  const pages = join(root, 'docs/reference');
  const index = readFileSync(join(pages, 'README.md'), 'utf8');
  expect(readdirSync(pages).filter((page) => page !== 'README.md' && !index.includes(`(${page})`))).toEqual([]);
});
