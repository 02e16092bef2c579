import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startEditor, type Editor } from './editor.ts';

// A page's name is written in many places: all that the schemas have are in the files below, and none keeps the old name.

const folder = 'forms/example/visit';
const text = { title: 'Text', type: 'string', maxLength: 100 };
const marked = `${folder}/form.json`;
const files: Readonly<Record<string, object>> = {
  'form.json': {
    $schema: '../../../schemas/dialect.json',
    $id: 'example/visit',
    title: 'Visit',
    type: 'object',
    'x-form': {
      version: '1.0.0',
      owner: 'Council',
      nextActions: 'closing',
      conditions: { isUrgent: { field: '/closing/urgent', is: true } },
      routing: {
        teams: { day: 'Day', night: 'Night' },
        choose: [{ when: { field: '/closing/urgent', is: true }, to: 'night' }],
        otherwise: 'day',
      },
    },
    properties: {
      visit: {
        title: 'Visit',
        type: 'object',
        properties: {
          why: { ...text, title: 'Why' },
          hours: { title: 'Hours', type: 'integer', 'x-calculate': { count: '/closing/actions' } },
        },
        'x-rules': [
          {
            when: { field: '/closing/urgent', is: true },
            check: { field: 'why', answered: true },
            at: '/closing/urgent',
            message: 'Say why it is urgent',
          },
        ],
      },
      closing: {
        title: 'Next actions',
        type: 'object',
        properties: {
          urgent: { title: 'Is it urgent?', type: 'boolean' },
          actions: {
            title: 'Actions',
            type: 'array',
            'x-ui': { entryLabel: 'Action', columns: ['action'] },
            items: { type: 'object', properties: { action: { ...text, title: 'Action' } } },
          },
        },
      },
    },
  },
  'cy.json': { '/properties/closing/title': { en: 'Next actions', cy: 'Camau nesaf' } },
  'scenarios.json': {
    $schema: '../../../schemas/scenarios.json',
    facts: { today: '2026-11-24' },
    scenarios: [
      {
        name: 'Urgent',
        draft: 'begun',
        change: { '/closing/urgent': true },
        page: 'closing',
        expect: {
          visible: ['/closing/actions'],
          amongIssues: [],
          progress: { pages: { closing: 'completed' } },
          route: { to: 'night' },
          relevantAnswers: { '/closing/urgent': true },
        },
      },
      { name: 'Nothing', answers: { closing: { urgent: false } }, expect: { absent: ['/closing/actions/0/action'] } },
    ],
  },
  'drafts/begun.json': {
    form: 'example/visit',
    version: '1.0.0',
    answers: { visit: { why: 'A fall' }, closing: { actions: [{ action: 'Call' }] } },
    entries: { '/closing/actions': ['e1'] },
    page: 'closing',
    ticked: ['closing'],
    prefilled: { '/closing/actions/0/action': { source: 'Case record', at: '2026-11-20T10:00:00Z', value: 'Call' } },
    aside: [{ pointer: '/closing/gone', value: 'Older' }],
    moved: { '/closing/actions': '/visit/actions' },
    editing: [{ repeat: '/closing/actions', id: 'e1', value: { action: 'Write' } }],
  },
};

/** Where each schema says that a name of a page is. */
const namesOfPages = {
  'vocabularies/form.json': ['nextActions'],
  'scenarios.json': ['page', 'pages'],
  'records/draft.json': ['page', 'ticked'],
};

let editor: Editor;
beforeAll(async () => {
  const written = Object.entries(files).map(([name, json]) => [`${folder}/${name}`, JSON.stringify(json, null, 2)]);
  editor = await startEditor(Object.fromEntries(written));
});
afterAll(async () => {
  expect(await editor.close()).toBe(0);
});

test('a page that is renamed has its new name wherever it was named', async () => {
  editor.open(marked, editor.text(marked).replace('"closing": {', '"clo|sing": {'));
  const edit = await editor.rename(marked, 'next');
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
    const file = fileURLToPath(uri);
    const document = TextDocument.create(uri, 'json', 1, readFileSync(file, 'utf8'));
    writeFileSync(file, TextDocument.applyEdits(document, edits));
  }
  const left = Object.keys(files).flatMap((name) =>
    editor
      .text(`${folder}/${name}`)
      .split('\n')
      .filter((line) => line.includes('closing'))
      .map((line) => line.trim()),
  );
  expect(left).toEqual(['"x-renamedFrom": "closing"']);
});

test('the files have every member that names a page', () => {
  const schemas = new URL('../../../schemas/', import.meta.url);
  const all = ['', 'vocabularies/'].flatMap((where) =>
    readdirSync(new URL(where, schemas)).flatMap((name) => (name.endsWith('.json') ? [`${where}${name}`] : [])),
  );
  const found = [...all, 'records/draft.json'].flatMap((file) => {
    const members = membersThatNamePages(JSON.parse(readFileSync(new URL(file, schemas), 'utf8')));
    return members.length > 0 && file !== 'dialect.json' ? [[file, members] as const] : [];
  });
  expect(Object.fromEntries(found)).toEqual(namesOfPages);
  const written = JSON.stringify(files);
  for (const member of Object.values(namesOfPages).flat())
    expect(written).toMatch(new RegExp(`"${member}":(?:"|\\["|\\{")closing"`));
});

function membersThatNamePages(schema: unknown, member: string = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { description = '' } = schema as { readonly description?: unknown };
  const isOne = /\bnames? of (?:the |a )?pages?\b|\bpages\b.*\bby their names\b/i.test(String(description));
  return [
    ...(isOne ? [member] : []),
    ...Object.entries(schema).flatMap(([name, value]) => membersThatNamePages(value, name)),
  ];
}
