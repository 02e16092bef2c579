import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import {
  check,
  compile,
  councilUses,
  emit,
  read,
  unusedOfCouncil,
  type Compiled,
  type Council,
  type Definition,
} from '../../src/index.ts';

const file = resolve(fileURLToPath(new URL('../../../forms/test/council/form.json', import.meta.url)));
const councilFile = resolve(file, '../../council.json');
const council = {
  $schema: '../../schemas/council.json',
  name: 'Anytown Council',
  phones: { urgent: '01632 960001', night: '01632 960002' },
  links: { charges: 'https://www.example.org/charges' },
  responseDays: 5,
  bankHolidays: ['2026-12-25'],
  words: { person: 'person', team: 'team' },
  context: { role: { type: 'string', enum: ['officer', 'senior'] }, open: { type: 'boolean' } },
  retention: { draftDays: 30, draftDaysFrom: 'firstSave' },
  privacy: 'Telephone {council} on {phone.urgent}.',
};
const note = 'Telephone {phone.urgent}. Read about [paying for care]({link.charges}) within {responseDays} days.';

interface Given {
  readonly form?: object;
  readonly note?: string;
  /** `null`: none. */
  readonly council?: object | null;
  readonly welsh?: object;
  readonly councilWelsh?: object;
}

function readForm({
  form = {},
  note: text = note,
  council: said = council,
  welsh,
  councilWelsh,
}: Given = {}): Definition {
  const written = {
    $schema: '../../../schemas/dialect.json',
    $id: 'test/council',
    title: 'Council',
    type: 'object',
    'x-form': { version: '1.0.0', ...form },
    properties: {
      page: {
        title: 'The {person}',
        type: 'object',
        properties: {
          note: { 'x-note': text },
          name: { title: 'Name', type: 'string', maxLength: 50, 'x-visible': { context: 'role', is: 'senior' } },
          due: {
            title: 'Due',
            type: 'string',
            format: 'date',
            'x-calculate': { copy: { today: { workingDays: 10 } } },
          },
        },
      },
    },
  };
  const open = new Map([[file, JSON.stringify(written)]]);
  const add = (path: string, json: object | null | undefined): unknown => json && open.set(path, JSON.stringify(json));
  add(councilFile, said);
  add(resolve(file, '../cy.json'), welsh);
  add(resolve(file, '../../cy.json'), councilWelsh);
  const { definition, diagnostics } = read(file, { open });
  if (!definition) throw new Error(JSON.stringify(diagnostics));
  return definition;
}

const compiled = (given?: Given): Compiled => compile(readForm(given));
const codes = async (given?: Given): Promise<readonly string[]> =>
  (await check(readForm(given))).map(({ code }) => code);

describe('what a council says once', () => {
  it('reaches the form as far as the form uses it, and nothing else does [S0-108, S1-24]', async () => {
    expect(await codes()).toEqual([]);
    const { model, facts } = compiled();
    expect(model).toMatchObject({ owner: 'Anytown Council', retention: { draftDays: 30, draftDaysFrom: 'firstSave' } });
    expect(model.words).toEqual({ person: 'person', 'phone.urgent': '01632 960001', responseDays: '5' });
    expect([...facts.keys()]).toEqual(['role']);
    expect(JSON.stringify(model)).toContain('"href":"https://www.example.org/charges"');
  });

  it('gives way to what the form says itself', () => {
    const form = {
      owner: 'Care Team',
      retention: { draftDays: 7 },
      words: { 'phone.urgent': '999' },
      context: { role: { type: 'string' } },
    };
    const { model, facts } = compiled({ form });
    expect(model).toMatchObject({ owner: 'Care Team', retention: { draftDays: 7 } });
    expect(model.words).toMatchObject({ 'phone.urgent': '999', person: 'person' });
    expect(facts.get('role')).toEqual({ type: 'string' });
  });

  it('must not be said again by the form', async () => {
    expect(await codes({ form: { owner: 'Anytown Council', words: { 'phone.urgent': '01632 960001' } } })).toEqual([
      'no-effect',
      'no-effect',
    ]);
  });

  it('is needed for what the form leaves to it', async () => {
    const without = { council: null, note: 'Telephone {phone.urgent}.' };
    expect(await codes(without)).toEqual([
      'missing-member',
      'unknown-word',
      'unknown-word',
      'unknown-fact',
      'no-calendar',
    ]);
    const found = await check(readForm({ note: 'Telephone {phone.day}.' }));
    expect(found).toMatchObject([
      { code: 'unknown-word', suggestion: 'Define it in `council.json`: `"phones": { "day": "…" }`.' },
    ]);
  });

  it('has Welsh beside it, also the addresses of its links', () => {
    const councilWelsh = {
      '/name': { en: council.name, cy: 'Cyngor Unrhyw Dref' },
      '/words/person': { en: 'person', cy: 'unigolyn' },
      '/links/charges': { en: council.links.charges, cy: 'https://www.example.org/cy/taliadau' },
      '/privacy': { en: council.privacy, cy: 'Ffoniwch {council} ar {phone.urgent}.' },
    };
    const { welsh, council: info } = compiled({ welsh: {}, councilWelsh });
    expect(welsh).toMatchObject({ owner: 'Cyngor Unrhyw Dref', words: { person: 'unigolyn' } });
    expect(JSON.stringify(welsh)).toContain('"href":"https://www.example.org/cy/taliadau"');
    expect(info?.cy).toMatchObject({
      name: 'Cyngor Unrhyw Dref',
      privacy: [{ content: ['Ffoniwch Cyngor Unrhyw Dref ar 01632 960001.'] }],
    });
  });

  it('is emitted for the pages around the form', async () => {
    const files = await emit(compiled());
    expect(JSON.parse(files.get('council.json') ?? '')).toEqual({
      en: {
        name: 'Anytown Council',
        privacy: [{ kind: 'paragraph', content: ['Telephone Anytown Council on 01632 960001.'] }],
      },
    });
    const own = { note: 'None.', form: { owner: 'Us', words: { person: 'x' }, context: { role: { type: 'string' } } } };
    expect((await emit(compiled({ ...own, council: null }))).has('council.json')).toBe(false);
  });

  it('is listed with where it is used', () => {
    const form = readForm();
    const said = form.council as Council;
    const uses = councilUses(said, [form]);
    expect(
      Object.fromEntries(uses.map(({ name, uses: places }) => [name, places.map(({ pointer }) => pointer)])),
    ).toEqual({
      council: ['/privacy'],
      responseDays: ['/properties/page/properties/note/x-note'],
      'phone.urgent': ['/properties/page/properties/note/x-note', '/privacy'],
      'phone.night': [],
      'link.charges': ['/properties/page/properties/note/x-note'],
      person: ['/properties/page/title'],
      team: [],
      role: ['/properties/page/properties/name/x-visible/context'],
      open: [],
    });
    expect(unusedOfCouncil(said, [form]).map(({ params }) => params['name'])).toEqual(['phone.night', 'team', 'open']);
  });

  it('never replaces a word within a word, so a word cannot have one', async () => {
    const found = await check(readForm({ form: { words: { team: 'team of {council}' } }, note: `${note} {team}` }));
    expect(found.map(({ code, params }) => [code, params['keyword']])).toEqual([['wrong-value', 'words.team']]);
  });
});

// Two values of each member, and what differs.
const rows: readonly (readonly [member: string, value: unknown])[] = [
  ['name', 'Othertown Council'],
  ['service', 'Care online'],
  ['logo', 'logo.svg'],
  ['phones', { urgent: '01632 960009' }],
  ['links', { charges: 'https://www.example.org/other' }],
  ['responseDays', 9],
  ['bankHolidays', ['2026-12-25', '2026-12-28']],
  ['words', { person: 'adult' }],
  ['context', { role: { type: 'string' } }],
  ['retention', { draftDays: 9 }],
  ['privacy', 'We keep it.'],
  ['accessibility', 'Telephone us.'],
  ['help', 'Ask us.'],
  [
    'choices',
    {
      which: {
        title: 'Which?',
        outcomes: [
          { title: 'One', text: 'A' },
          { title: 'Two', text: 'B' },
        ],
      },
    },
  ],
];

test.each(rows)('`%s` changes what is made of a form', (member, value) => {
  const { facts, definitionHash: _, ...rest } = compiled();
  const { facts: otherFacts, definitionHash: __, ...other } = compiled({ council: { ...council, [member]: value } });
  expect(JSON.stringify([other, [...otherFacts]])).not.toBe(JSON.stringify([rest, [...facts]]));
});

test('every member has such a row', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../schemas/council.json', import.meta.url), 'utf8')) as {
    properties: object;
  };
  expect(Object.keys(schema.properties).filter((name) => !name.startsWith('$'))).toEqual(
    rows.map(([member]) => member),
  );
});
