import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  newScenarioFile,
  openSuite,
  runSuite,
  suggest,
  withScenarios,
  type Suggestions,
  type SuiteResult,
  type Suite,
} from '@formwright/scenarios';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const root = join(import.meta.dirname, '../../..');
const folder = temporaryFolder('suggest-');
symlinkSync(join(root, 'schemas'), join(folder, 'schemas'));
// The forms link to each other, and have what their council says.
cpSync(join(root, 'forms'), join(folder, 'forms'), {
  recursive: true,
  filter: (path) => !/\/(?:drafts|generated|records|test|scenarios\.json)$/.test(path),
});

/** Has all scenarios of a form suggested, as if it had none. */
async function suggestAll(form: string): Promise<{ readonly suggestions: Suggestions; readonly again: SuiteResult }> {
  return suggestIn(copied(form));
}

/** Copies a form into a folder of its own. */
function copied(form: string): string {
  const into = join(folder, 'forms', form.split('/').slice(-2).join('/'));
  mkdirSync(into, { recursive: true });
  cpSync(join(root, form, 'form.json'), join(into, 'form.json'));
  return into;
}

async function suggestIn(into: string): Promise<{ readonly suggestions: Suggestions; readonly again: SuiteResult }> {
  const { suite } = await openSuite(join(into, 'form.json'));
  runSuite(suite as Suite);
  const suggestions = await suggest(suite as Suite, { today: '2026-11-24' });
  const file = join(into, 'scenarios.json');
  const before = existsSync(file)
    ? readFileSync(file, 'utf8')
    : newScenarioFile({ today: '2026-11-24' }, '../../../schemas/scenarios.json');
  writeFileSync(file, withScenarios(before, suggestions.scenarios));
  const { suite: filled, diagnostics } = await openSuite(join(into, 'form.json'));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { suggestions, again: runSuite(filled as Suite) };
}

test('scenarios suggested from nothing pass, and cover everything that is not proved impossible', async () => {
  const { suggestions, again } = await suggestAll('test-support/conformance/forms/conformance/everything');
  expectComplete(suggestions, again);
  expect(again.results.every(({ scenario }) => scenario.suggested)).toBe(true);
});

describe.each(['forms/sefton/professional-referral', 'forms/lincolnshire/wb-support-action-plan-delivery'])(
  '%s',
  (form) => {
    test('suggests what the designer did not write', async () => {
      const { suite } = await openSuite(join(root, form, 'form.json'));
      const into = copied(form);
      const { scenarios = [], facts = { today: '' } } = suite?.scenarios ?? {};
      const written = scenarios.filter(({ suggested }) => !suggested);
      expect(written.length).toBeLessThan(scenarios.length);
      cpSync(join(root, form, 'drafts'), join(into, 'drafts'), { recursive: true });
      writeFileSync(
        join(into, 'scenarios.json'),
        withScenarios(newScenarioFile(facts, '../../../schemas/scenarios.json'), written),
      );
      const { suggestions, again } = await suggestIn(into);
      expect(again.results.length).toBeGreaterThan(written.length);
      expectComplete(suggestions, again);
    });
  },
);

function expectComplete(suggestions: Suggestions, again: SuiteResult): void {
  expect(again.results.filter(({ differences }) => differences.length > 0)).toEqual([]);
  expect(suggestions.unknown.map(({ words }) => words)).toEqual([]);
  expect(again.coverage.missing.map(({ words }) => words).toSorted()).toEqual(
    suggestions.impossible.map(({ words }) => words).toSorted(),
  );
}

const form = {
  $schema: '../../../schemas/dialect.json',
  $id: 'example/visit',
  title: 'Visit',
  type: 'object',
  'x-form': { version: '1.0.0', owner: 'Example Council' },
  properties: {
    visit: {
      title: 'The visit',
      type: 'object',
      properties: {
        place: {
          title: 'Place',
          oneOf: [
            { const: 'home', title: 'At home' },
            { const: 'hospital', title: 'In hospital' },
          ],
        },
        ward: {
          title: 'Ward',
          type: 'string',
          maxLength: 20,
          'x-visible': { field: 'place', is: 'hospital' },
          'x-mandatory': { field: 'place', is: 'hospital' },
        },
      },
    },
  },
};

test('a suggestion says in words what it shows, and what no answers can show is proved and explained', async () => {
  const into = join(folder, 'forms/example/visit');
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'form.json'), JSON.stringify(form));
  const { suggestions } = await suggestIn(into);
  expect(suggestions.scenarios).toEqual([
    {
      name: 'Reaches ‘The visit’',
      suggested: true,
      answers: {},
      expect: { visible: ['/visit'], progress: { pages: { visit: 'nothing-needed' } }, hidden: ['/visit/ward'] },
    },
    {
      name: 'Requires ‘Ward’ if ‘Place’ is “In hospital”',
      suggested: true,
      answers: { visit: { place: 'hospital' } },
      expect: { mandatory: ['/visit/ward'], visible: ['/visit/ward'] },
    },
    {
      name: 'Chooses “At home” for ‘Place’',
      suggested: true,
      answers: { visit: { place: 'home' } },
      expect: { relevantAnswers: { '/visit/place': 'home' } },
    },
  ]);
  expect(suggestions.impossible).toMatchObject([
    {
      words: 'x-mandatory of “Ward”: { "field": "place", "is": "hospital" } is never false',
      because: 'when it is shown of “Ward”',
    },
  ]);
});

/** Puts questions on the pages of a form. */
function formOf(name: string, pages: { readonly [page: string]: object }, xForm: object = {}): string {
  const into = join(folder, 'forms/example', name);
  mkdirSync(into, { recursive: true });
  const properties = Object.fromEntries(
    Object.entries(pages).map(([page, of]) => [page, { title: `Page ${page}`, type: 'object', properties: of }]),
  );
  writeFileSync(
    join(into, 'form.json'),
    JSON.stringify({ ...form, $id: `example/${name}`, 'x-form': { ...form['x-form'], ...xForm }, properties }),
  );
  return into;
}

test('a suggestion does not say who can change a hidden question, or whether it is mandatory', async () => {
  const hidden = { title: 'Sign', type: 'boolean', 'x-visible': { field: 'end', is: true } };
  const into = formOf(
    'signed',
    {
      page: {
        end: { title: 'End', type: 'boolean' },
        sign: { ...hidden, 'x-editable': { context: 'role', is: 'senior' } },
        seen: { ...hidden, title: 'Seen', 'x-mandatory': { context: 'role', is: 'senior' } },
      },
    },
    { context: { role: { type: 'string' } } },
  );
  const { suggestions, again } = await suggestIn(into);
  expectComplete(suggestions, again);
});

test('answers are found for a question on one page if another page moves dates', async () => {
  const who = {
    title: 'Who are you?',
    oneOf: ['self', 'child', 'friend', 'organisation'].map((one) => ({ const: one, title: `A ${one}` })),
    'x-mandatory': true,
  };
  const date = { type: 'string', format: 'date', 'x-mandatory': true };
  const tooEarly = {
    'x-note': 'Too early',
    'x-stop': true,
    'x-visible': { field: 'due', above: { field: 'start', plus: { days: 28 } } },
  };
  const pages = { p: { who }, q: { due: { ...date, title: 'Due' }, start: { ...date, title: 'Start' }, tooEarly } };
  const into = formOf('renewed', pages);
  const form = JSON.parse(readFileSync(join(into, 'form.json'), 'utf8')) as { properties: { q: object } };
  Object.assign(form.properties.q, { 'x-visible': { not: { field: '/p/who', is: 'organisation' } } });
  writeFileSync(join(into, 'form.json'), JSON.stringify(form));
  const { suggestions, again } = await suggestIn(into);
  expectComplete(suggestions, again);
});

test('a name is true of the answers in the scenario: they are compared, or not compared because one is missing', async () => {
  const moved = { title: 'Moved on', type: 'string', format: 'date' };
  const into = formOf('moved', {
    page: {
      moved,
      late: { 'x-note': 'Late', 'x-visible': { not: { field: 'moved', atMost: { today: {} } } } },
      same: {
        'x-note': 'Same',
        'x-visible': { all: [{ field: 'moved', answered: true }, { not: { field: 'moved', atMost: { today: {} } } }] },
      },
    },
  });
  const { suggestions, again } = await suggestIn(into);
  expectComplete(suggestions, again);
  expect(suggestions.scenarios.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "Reaches ‘Page page’",
      "Shows ‘Same’ if ‘Moved on’ is answered, and ‘Moved on’ is after today",
      "Hides ‘Same’ if ‘Moved on’ is on or before today",
    ]
  `);
});

test('everything already in a file stays as it is', () => {
  const text =
    '{"facts": {"today":   "2026-11-24"},\r\n\t"scenarios": [\r\n\t\t{ "name": "A", "expect": { "visible": ["/a"] } } ] }\r\n';
  const after = withScenarios(text, [{ name: 'B', expect: { hidden: ['/b'] } }]);
  expect(after).toBe(text.replace(' ] }', ',\r\n\t\t{ "name": "B", "expect": { "hidden": ["/b"] } } ] }'));
});

test('a suggestion does not mention the options of a hidden question', async () => {
  const into = join(folder, 'forms/example/sent');
  mkdirSync(into, { recursive: true });
  const properties = {
    by: {
      title: 'How did it come?',
      oneOf: [
        { const: 'letter', title: 'Letter' },
        { const: 'email', title: 'Email' },
      ],
    },
    wanted: { title: 'Is it wanted?', type: 'boolean' },
    send: {
      title: 'How is it sent?',
      oneOf: [
        { const: 'post', title: 'Post', 'x-visible': { field: 'by', is: 'letter' } },
        { const: 'hand', title: 'By hand' },
      ],
      'x-visible': { field: 'wanted', is: true },
    },
  };
  writeFileSync(
    join(into, 'form.json'),
    JSON.stringify({
      ...form,
      $id: 'example/sent',
      properties: { visit: { title: 'Letter', type: 'object', properties } },
    }),
  );
  const { suggestions, again } = await suggestIn(into);
  expectComplete(suggestions, again);
});
