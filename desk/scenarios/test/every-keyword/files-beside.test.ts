import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkRead, compile, read, runForm, type Compiled, type Definition } from '@formwright/generator';
import { createSession, migrateDraft, type Host, type PrefillRecord, type SavedDraft } from '@formwright/session';
import { checkBeside } from '@formwright/scenarios';
import { expect, test } from 'vitest';
import { membersOfFile } from './members.ts';
import { drawn, type Situation } from './observe.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

// Each member of the other files that a designer writes: shared lists, Welsh, drafts, records. Two values of it, and
// what differs between them: what a person sees, what `check` says, or what is kept. What scenarios hold:
// scenario-members.test.ts.

const folder = temporaryFolder('files-beside-');
symlinkSync(join(import.meta.dirname, '../../../../schemas'), join(folder, 'schemas'));

type Json = Readonly<Record<string, unknown>>;
type Kind = 'list' | 'welsh' | 'draft' | 'record';

/** What is looked at: the pages as they are drawn, what `check` says, or what is kept of a draft that was opened. */
type Look = 'screen' | 'codes' | 'kept';

interface Row {
  readonly member: string;
  readonly file: (value: unknown) => Json;
  /** `undefined`: it is not written. */
  readonly values: readonly [unknown, unknown];
  readonly look: Look;
  readonly situation?: Situation;
}

const provenance = { source: 'Case record', at: '2026-11-20T09:30:00Z', value: 'Ann' };
const text = { title: 'Text', type: 'string', maxLength: 100 };
const form = {
  $schema: '../../../schemas/dialect.json',
  $id: 'example/form',
  title: 'Example',
  type: 'object',
  'x-form': {
    version: '2.0.0',
    owner: 'Example Council',
    paging: 'question',
    context: { senior: { type: 'boolean' } },
  },
  properties: {
    page: {
      title: 'Page',
      type: 'object',
      properties: {
        name: {
          ...text,
          title: 'Name',
          'x-prefill': { from: 'person.name', edit: 'editable' },
          'x-renamedFrom': '/page/former',
        },
        people: {
          title: 'People',
          type: 'array',
          'x-prefill': { from: 'person.people', edit: 'editable' },
          'x-ui': { entryLabel: 'Person' },
          items: {
            type: 'object',
            properties: {
              called: { ...text, title: 'Called' },
              nick: { ...text, title: 'Nick name', 'x-prefill': false },
            },
          },
        },
        several: { title: 'Several', type: 'array', items: { enum: ['a', 'b'] } },
        level: { title: 'Level', 'x-options': 'levels' },
        more: { ...text, title: 'More', 'x-visible': { field: 'level', attribute: 'kind', is: 'high' } },
        closed: { ...text, title: 'Closed', 'x-visible': { context: 'senior', is: true } },
      },
    },
    last: { title: 'Last', type: 'object', properties: { end: { ...text, title: 'End' } } },
  },
};
const entry = { const: 'a', title: 'Level A', attributes: { kind: 'high' } };
const others = [
  { const: 'b', title: 'Level B', attributes: { kind: 'high' } },
  { const: 'c', title: 'Level C' },
];
const title = '/properties/page/title';
const draft = {
  form: 'example/form',
  version: '2.0.0',
  answers: {},
  entries: {},
  page: 'page',
  ticked: [],
  prefilled: {},
};
const record = {
  source: 'Case record',
  at: '2026-11-20T09:30:00Z',
  values: { person: { name: 'Ann', people: [{ id: 'r1', called: 'Bob' }] } },
};
/** The source of what comes from a finished form. */
const finished = { source: 'Assessment AB-12', at: '2026-10-01T09:00:00Z' };

const inList = (member: string, values: Row['values'], look: Look, more: Partial<Row> = {}): Row => ({
  member: `entries.${member}`,
  values,
  look,
  file: (it) => ({ entries: [{ ...entry, [member]: it }, ...others] }),
  ...more,
});
/** A list that takes its entries from another one. */
const taking = (member: string, values: Row['values'], own: Json = { from: 'levels-now' }): Row => ({
  member,
  values,
  look: 'screen',
  file: (it) => ({ ...own, [member]: it }),
});
const inDraft = (member: string, values: Row['values'], look: Look, own: Json = {}): Row => ({
  member,
  values,
  look,
  file: (it) => ({ ...draft, ...own, [member]: it }),
});
const inProvenance = (member: string, values: Row['values'], look: Look, own: Json = {}): Row => ({
  member: `prefilled.${member}`,
  values,
  look,
  file: (it) => ({
    ...draft,
    answers: { page: { name: 'Ann' } },
    prefilled: { '/page/name': { ...provenance, ...own, [member]: it } },
  }),
});
const inNewer = (member: string, values: Row['values'], look: Look): Row => ({
  ...inProvenance(
    'newer',
    values.map((it) => ({ ...provenance, value: 'Anne', [member]: it })) as [unknown, unknown],
    look,
  ),
  member: `prefilled.newer.${member}`,
});
const inAside = (member: string, values: Row['values'], look: Look, own: Json = {}, answers: Json = {}): Row => ({
  member: `aside.${member}`,
  values,
  look,
  file: (it) => ({
    ...draft,
    version: '1.0.0',
    answers: { page: answers },
    aside: [{ pointer: '/page/name', value: 'Ann', ...own, [member]: it }],
  }),
});
const typed = { repeat: '/page/people', id: 'e1', value: { called: 'Bob' } };
const inEditing = (member: string, values: Row['values']): Row => ({
  member: `editing.${member}`,
  values,
  look: 'kept',
  file: (it) => ({ ...draft, editing: [{ ...typed, [member]: it }] }),
});
const inRecord = (member: string, values: Row['values'], look: Look): Row => ({
  member,
  values,
  look,
  file: (it) => ({ ...record, [member]: it }),
});
const inSources = (member: string, values: Row['values'], look: Look): Row => ({
  ...inRecord('sources', values.map((it) => ({ person: { ...finished, [member]: it } })) as [unknown, unknown], look),
  member: `sources.${member}`,
});
const inWelsh = (member: string, values: Row['values'], look: Look, own: Json = {}): Row => ({
  member,
  values,
  look,
  file: (it) => ({ [title]: { en: 'Page', cy: 'Tudalen', ...own, [member]: it } }),
});

const rows: Readonly<Record<Kind, readonly Row[]>> = {
  list: [
    { member: 'entries', values: [[entry, ...others], undefined], look: 'codes', file: (entries) => ({ entries }) },
    taking('from', ['levels-before', 'levels-now']),
    taking('without', [['b'], undefined]),
    taking('first', [['c'], undefined]),
    inList('const', ['a', 'z'], 'screen', { situation: { answers: { page: { level: 'a' } } } }),
    inList('title', ['Level A', 'First level'], 'screen'),
    inList('description', ['Lowest', undefined], 'screen'),
    inList('guidance', ['If it is lowest', undefined], 'screen'),
    inList('attributes', [{ kind: 'high' }, { kind: 'low' }], 'screen', {
      situation: { answers: { page: { level: 'a' } } },
    }),
  ],
  welsh: [
    inWelsh('en', ['Page', 'Pages'], 'codes'),
    inWelsh('cy', ['Tudalen', 'Y dudalen'], 'screen'),
    inWelsh('was', ['Pages', undefined], 'codes'),
    {
      ...inWelsh('unused', [true, undefined], 'codes'),
      file: (unused) => ({ '/properties/gone/title': { en: 'Gone', cy: 'Wedi mynd', unused } }),
    },
  ],
  draft: [
    inDraft('form', ['example/form', 'example/other'], 'codes'),
    inDraft('version', ['1.0.0', '2.0.0'], 'codes', { page: 'gone' }),
    inDraft('answers', [{ page: { name: 'Ann' } }, {}], 'screen'),
    {
      ...inDraft('entries', [{ '/page/people': ['r1'] }, { '/page/people': ['r2'] }], 'screen', {
        answers: { page: { people: [{ called: 'Bob' }] } },
      }),
      situation: { record: record.values },
    },
    inDraft('page', ['page', 'last'], 'screen'),
    inDraft('question', ['/page/several', undefined], 'screen'),
    inDraft('ticked', [['page'], []], 'screen'),
    inDraft('prefilled', [{ '/page/name': provenance }, {}], 'screen', { answers: { page: { name: 'Ann' } } }),
    inDraft('moved', [{ '/page/newer': '/last/end' }, undefined], 'screen', {
      version: '1.0.0',
      answers: { page: { newer: 'Ann' } },
    }),
    inDraft('aside', [[{ pointer: '/page/gone', value: 'Ann' }], undefined], 'screen'),
    inProvenance('source', ['Case record', 'Other record'], 'screen'),
    inProvenance('at', ['2026-11-20T09:30:00Z', '2026-11-21T09:30:00Z'], 'kept'),
    { ...inProvenance('value', ['Ann', 'Anne'], 'screen'), situation: { record: { person: { name: 'Bea' } } } },
    inProvenance('started', [true, undefined], 'screen'),
    inProvenance('carried', [true, undefined], 'screen'),
    inProvenance('newer', [{ ...provenance, value: 'Anne' }, undefined], 'screen'),
    inNewer('source', ['Case record', 'Other record'], 'screen'),
    inNewer('at', ['2026-11-20T09:30:00Z', '2026-11-21T09:30:00Z'], 'kept'),
    inNewer('value', ['Anne', 'Bea'], 'screen'),
    inAside('pointer', ['/page/name', '/page/gone'], 'screen'),
    inAside('value', ['Ann', 'Bea'], 'screen'),
    inAside('left', [['a'], undefined], 'screen', { pointer: '/page/several', value: ['a', 'b'] }, { several: ['a'] }),
    inAside('older', [true, undefined], 'screen', { pointer: '/page/former' }),
    inAside('entries', [{ '': ['r1'] }, { '': ['r2'] }], 'kept', {
      pointer: '/page/people',
      value: [{ called: 'Bob' }],
    }),
    inAside('prefilled', [{ '': provenance }, undefined], 'screen'),
    inDraft('editing', [[typed], undefined], 'kept'),
    inEditing('repeat', ['/page/people', '/page/gone']),
    inEditing('id', ['e1', 'e2']),
    inEditing('value', [{ called: 'Bob' }, { called: 'Bea' }]),
    inEditing('entries', [{ '/more': ['e2'] }, undefined]),
    inEditing('prefilled', [{ '/called': provenance }, undefined]),
    inEditing('aside', [[{ pointer: '/nick', value: 'Bobby' }], undefined]),
    inAside('aside', [[{ pointer: '/0/nick', value: 'Bobby' }], undefined], 'screen', {
      pointer: '/page/people',
      value: [{ called: 'Bob' }],
      entries: { '': ['r1'] },
    }),
  ],
  record: [
    inRecord('source', ['Case record', 'Other record'], 'screen'),
    inRecord('at', ['2026-11-20T09:30:00Z', '2026-11-21T09:30:00Z'], 'kept'),
    inRecord('context', [{ senior: true }, undefined], 'screen'),
    inRecord('values', [record.values, {}], 'screen'),
    inRecord('sources', [{ person: finished }, undefined], 'screen'),
    inSources('source', ['Assessment AB-12', 'Assessment AB-13'], 'screen'),
    inSources('at', ['2026-10-01T09:00:00Z', '2026-10-02T09:00:00Z'], 'kept'),
  ],
};

/** What may be written though nothing comes of it for a form, and why. */
const silent: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  list: {
    $schema: 'for editors',
    $comment: 'a word to colleagues',
    title: 'editors show it where a list is chosen, as the language server’s test of lists says',
  },
  welsh: { $schema: 'for editors' },
  draft: {},
  record: {},
};

const schemaOf: Readonly<Record<Kind, string>> = {
  list: 'list.json',
  welsh: 'translations.json',
  draft: 'records/draft.json',
  record: 'case-record.json',
};
const kinds = Object.keys(schemaOf) as Kind[];
const places: Readonly<Record<Kind, (json: Json) => Record<string, Json>>> = {
  list: (json) => ({
    'lists/levels.json': json,
    'lists/levels-before.json': { entries: [{ ...entry, title: 'Former level A' }, ...others] },
    'lists/levels-now.json': { entries: [entry, ...others] },
  }),
  welsh: (json) => ({ 'here/form/cy.json': json }),
  draft: (json) => ({ 'here/form/drafts/one.json': json }),
  record: (json) => ({ 'here/form/records/one.json': json }),
};

test.each(kinds)('each member of a %s has a row, or a reason why it has no effect', (kind) => {
  expect([...rows[kind].map(({ member }) => member), ...Object.keys(silent[kind])].toSorted()).toEqual(
    [...membersOfFile(schemaOf[kind])].toSorted(),
  );
});

const all = kinds.flatMap((kind) => rows[kind].map((row) => ({ kind, ...row })));

test.each(all)(
  'of a $kind, $member changes what is looked at: $look',
  async ({ kind, look, file, values, situation = {} }) => {
    const [one, other] = await Promise.all(values.map((value) => lookAt(kind, file(value), situation)));
    if (look !== 'codes') expect([one?.codes, other?.codes]).toEqual([[], []]);
    expect(one?.[look]).not.toEqual(other?.[look]);
  },
);

const quiet = kinds.flatMap((kind) =>
  Object.keys(silent[kind]).map((member) => ({ kind, member, why: silent[kind][member] })),
);

test.each(quiet)('$member of a $kind is allowed and changes no form: $why', async ({ kind, member }) => {
  const plain = plainOf(kind);
  expect(await lookAt(kind, { ...plain, [member]: 'Anything' })).toEqual(await lookAt(kind, plain));
});

// A member that is none, at each depth of each file.
const surplus: readonly { readonly kind: Kind; readonly at: string; readonly json: Json; readonly code: string }[] = [
  { kind: 'list', at: 'the list', json: { ...plainOf('list'), surplus: 1 }, code: 'unknown-member' },
  { kind: 'list', at: 'an entry', json: { entries: [{ ...entry, surplus: 1 }, ...others] }, code: 'unknown-member' },
  {
    kind: 'list',
    at: 'the attributes',
    json: { entries: [{ ...entry, attributes: { kind: 'high', surplus: { deep: 1 } } }, ...others] },
    code: 'wrong-value',
  },
  { kind: 'welsh', at: 'the file', json: { ...plainOf('welsh'), surplus: 'Word' }, code: 'bad-translation' },
  {
    kind: 'welsh',
    at: 'the file, as a text',
    json: { ...plainOf('welsh'), surplus: { en: 'Word', cy: 'Gair' } },
    code: 'unknown-translation',
  },
  {
    kind: 'welsh',
    at: 'a text',
    json: { [title]: { en: 'Page', cy: 'Tudalen', surplus: 'Word' } },
    code: 'bad-translation',
  },
  {
    kind: 'welsh',
    at: 'what is no text',
    json: { ...plainOf('welsh'), '/properties/page/type': { en: 'object', cy: 'gwrthrych' } },
    code: 'unknown-translation',
  },
  {
    kind: 'welsh',
    at: 'a text that is there: unused',
    json: { [title]: { en: 'Page', cy: 'Tudalen', unused: true } },
    code: 'no-effect',
  },
  {
    kind: 'welsh',
    at: 'a text without Welsh: was',
    json: { [title]: { en: 'Page', cy: '', was: 'Pages' } },
    code: 'no-effect',
  },
  { kind: 'draft', at: 'the draft', json: { ...draft, surplus: 1 }, code: 'unknown-member' },
  { kind: 'draft', at: 'the answers', json: { ...draft, answers: { page: { surplus: 1 } } }, code: 'unknown-pointer' },
  {
    kind: 'draft',
    at: 'an entry',
    json: { ...draft, answers: { page: { people: [{ surplus: 1 }] } } },
    code: 'unknown-pointer',
  },
  {
    kind: 'draft',
    at: 'entries of what is no repeat',
    json: { ...draft, entries: { '/page/name': ['x'] } },
    code: 'unknown-pointer',
  },
  {
    kind: 'draft',
    at: 'what is prefilled',
    json: { ...draft, prefilled: { '/page/surplus': provenance } },
    code: 'unknown-pointer',
  },
  {
    kind: 'draft',
    at: 'provenance',
    json: { ...draft, prefilled: { '/page/name': { ...provenance, surplus: 1 } } },
    code: 'unknown-member',
  },
  {
    kind: 'draft',
    at: 'what is newer',
    json: { ...draft, prefilled: { '/page/name': { ...provenance, newer: { ...provenance, surplus: 1 } } } },
    code: 'unknown-member',
  },
  {
    kind: 'draft',
    at: 'what is aside',
    json: { ...draft, aside: [{ pointer: '/page/gone', value: 1, surplus: 1 }] },
    code: 'unknown-member',
  },
  { kind: 'draft', at: 'the question', json: { ...draft, question: '/page/surplus' }, code: 'unknown-pointer' },
  { kind: 'draft', at: 'the page', json: { ...draft, page: 'surplus' }, code: 'unknown-draft-page' },
  { kind: 'draft', at: 'what is ticked', json: { ...draft, ticked: ['surplus'] }, code: 'unknown-draft-page' },
  {
    kind: 'draft',
    at: 'what has moved',
    json: { ...draft, moved: { '/page/surplus': '/page/former' } },
    code: 'unknown-pointer',
  },
  { kind: 'record', at: 'the record', json: { ...record, surplus: 1 }, code: 'unknown-member' },
  { kind: 'record', at: 'the facts', json: { ...record, context: { surplus: true } }, code: 'unknown-fact' },
  { kind: 'record', at: 'a source of nothing', json: { ...record, sources: { surplus: finished } }, code: 'no-effect' },
  { kind: 'record', at: 'a fact', json: { ...record, context: { senior: 'yes' } }, code: 'wrong-value' },
  {
    kind: 'record',
    at: 'the values',
    json: { ...record, values: { ...record.values, surplus: 1 } },
    code: 'no-effect',
  },
  {
    kind: 'record',
    at: 'a value',
    json: { ...record, values: { person: { name: 'Ann', surplus: 1 } } },
    code: 'no-effect',
  },
  {
    kind: 'record',
    at: 'an entry',
    json: { ...record, values: { person: { people: [{ id: 'r1', surplus: 1 }] } } },
    code: 'no-effect',
  },
];

test.each(surplus)('an unknown member of $at in a $kind is reported: $code', async ({ kind, json, code }) => {
  expect(codesOf(await checked(project(places[kind](json))))).toEqual([code]);
});

test.each([
  [[{ const: ' a', title: 'A' }], 'option-text'],
  [[{ const: '\u200b', title: 'A' }], 'option-text'],
  [[{ const: '', title: 'A' }], 'option-text'],
  [[{ const: 'b', title: 'A' }], 'duplicate-option'],
  [[{ const: 'a', title: 'Level b' }], 'duplicate-option'],
  [[{ const: 'a', title: 'Ask {nobody}' }], 'unknown-word'],
] as const)('the choices of a shared list are checked like those in the form: %j', async (first, code) => {
  expect(codesOf(await checked(project({ 'lists/levels.json': { entries: [...first, ...others] } })))).toEqual([code]);
});

test('two choices of a list with the same Welsh are reported at the Welsh', async () => {
  const welsh = {
    '/entries/0/title': { en: 'Level A', cy: 'Lefel' },
    '/entries/1/title': { en: 'Level B', cy: 'Lefel' },
    '/title': { en: 'Levels', cy: 'Lefelau' },
  };
  const { diagnostics } = await checked(
    project({
      'here/form/cy.json': plainOf('welsh'),
      'lists/levels.json': { title: 'Levels', entries: [entry, ...others] },
      'lists/levels.cy.json': welsh,
    }),
  );
  const inWelshFile = diagnostics
    .filter(({ file }) => file.endsWith('levels.cy.json'))
    .map(({ code, pointer }) => [code, pointer]);
  expect(inWelshFile).toEqual([
    ['unknown-translation', '/~1title'],
    ['duplicate-option', '/~1entries~11~1title/cy'],
  ]);
});

function plainOf(kind: Kind): Json {
  return { list: { entries: [entry, ...others] }, welsh: { [title]: { en: 'Page', cy: 'Tudalen' } }, draft, record }[
    kind
  ];
}

const counter = { projects: 0 };

/** Writes a form with what stands beside it; returns its file. */
function project(files: Readonly<Record<string, Json>>): string {
  const into = join(folder, 'written', String(counter.projects++));
  mkdirSync(join(into, '..', '..', 'written'), { recursive: true });
  for (const [name, json] of Object.entries({
    'package.json': {},
    'here/form/form.json': form,
    'lists/levels.json': plainOf('list'),
    ...files,
  })) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), JSON.stringify(json));
  }
  return join(into, 'here/form/form.json');
}

async function checked(file: string): Promise<{
  readonly definition: Definition | undefined;
  readonly diagnostics: readonly { readonly code: string; readonly file: string; readonly pointer: string }[];
}> {
  const result = read(file, { lists: join(dirname(file), '../../lists') });
  const { diagnostics } = await checkRead(result);
  const isSound = diagnostics.every(({ severity }) => severity !== 'error');
  const beside = result.definition ? checkBeside(result.definition, isSound ? 'sound' : 'with errors').diagnostics : [];
  return { definition: result.definition, diagnostics: [...diagnostics, ...beside] };
}

/** That most of the form has no Welsh yet is so in each. */
function codesOf({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }): readonly string[] {
  return diagnostics.map(({ code }) => code).filter((code) => code !== 'incomplete-translation');
}

async function lookAt(
  kind: Kind,
  json: Json,
  { answers = {}, record: values }: Situation = {},
): Promise<Readonly<Record<Look, unknown>>> {
  const found = await checked(project(places[kind](json)));
  const codes = codesOf(found);
  if (!found.definition || codes.length > 0) return { codes, screen: undefined, kept: undefined };
  const compiled = compile(found.definition);
  const given =
    kind === 'record'
      ? (json as unknown as GivenRecord)
      : values && { source: 'Case record', at: '2026-11-22T10:00:00Z', values };
  return { codes, ...opened(inLanguage(compiled, kind), kind === 'draft' ? json : { ...draft, answers }, given) };
}

function inLanguage(compiled: Compiled, kind: Kind): Compiled {
  return kind === 'welsh' && compiled.welsh ? { ...compiled, model: compiled.welsh } : compiled;
}

type GivenRecord = PrefillRecord & { readonly context?: Json };

const host: Host = { save: () => Promise.resolve({}), submit: () => Promise.resolve({ reference: 'R' }) };

/** Returns a draft as it is opened, brought to the form's version, and what of it would be saved. */
function opened(
  compiled: Compiled,
  written: Json,
  given: GivenRecord | undefined,
): { readonly screen: readonly string[]; readonly kept: SavedDraft } {
  const running = runForm(compiled);
  const { context, ...record } = given ?? {};
  const session = createSession({
    form: running,
    facts: { today: '2026-11-24', ...(context && { context }) },
    host,
    saved:
      written['version'] === running.model.version
        ? (written as unknown as SavedDraft)
        : migrateDraft(running.model, written),
    ...(given && { record: record as PrefillRecord }),
  });
  const first = drawn(session);
  const kept = session.draft();
  const pages = running.model.pages.flatMap(({ name, children }) => {
    session.goTo(name);
    return [drawn(session), ...children.map(() => (session.next(), drawn(session)))];
  });
  return { screen: [first, ...pages], kept };
}
