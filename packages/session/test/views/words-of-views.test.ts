import { english } from '@formwright/messages';
import { govuk } from '@formwright/messages/govuk';
import type { RichText } from '@formwright/model';
import { expect, test } from 'vitest';
import { createSession, emptyDraft, HostError, type Host, type SessionOptions } from '../../src/index.ts';
import { facts, field, note, page, repeat, section, smallForm } from '../support/small-form.ts';

const paragraph = (text: string, language?: string) =>
  ({ kind: 'paragraph', content: [text], ...(language && { language }) }) as RichText[number];
const list: RichText[number] = { kind: 'list', ordered: false, items: [['One']] };
const guidance: RichText = [paragraph('Ask')];

const form = smallForm(
  [
    page(
      'p',
      [
        field('name', { hint: 'In full', guidance }),
        field('locked', { hint: 'In full', guidance, prefill: { from: 'x', edit: 'locked' } }),
        field('total', { type: 'number', widget: 'output', calculated: true, hint: 'For all', guidance }),
        field('practice', { widget: 'lookup', lookup: { source: 's', freeText: true } }),
        field('story', { widget: 'textarea', maxLength: 3 }),
        field('sure', { widget: 'radios', type: 'boolean' }),
        field('days', { widget: 'checkboxes', type: 'strings', options: [{ value: 'a', label: 'A' }] }),
        note('folded', { style: 'details', text: [paragraph('Pen', 'cy'), paragraph('Rest')] }),
        note('listed', { style: 'details', text: [list] }),
        note('plain', { text: [paragraph('Plain'), list] }),
        section('more', [field('x')], { hint: 'A hint' }),
        repeat('needs', [field('what')], { label: 'Needs', maxEntries: 1 }),
      ],
      { label: 'The first page', navigation: 'First' },
    ),
    page('end', [field('rest')]),
  ],
  (_, { calculated, mandatory }) => {
    calculated.set('/p/total', 7);
    for (const name of ['name', 'sure', 'days']) mandatory.add(`/p/${name}`);
  },
);
const open = (own: Partial<SessionOptions> = {}) => createSession({ form, facts, ...own });
const hostOf = (own: Partial<Host>): Host => ({
  save: async () => ({}),
  submit: async () => ({ reference: 'A' }),
  ...own,
});

test('a mandatory question has a star; in the govuk profile the others are optional [S0-95]', () => {
  const marks = (session: ReturnType<typeof open>) => [session.field('/p/name').mark, session.field('/p/story').mark];
  expect(marks(open())).toEqual([{ sign: '*', word: 'mandatory' }, undefined]);
  expect(marks(open({ wording: govuk(english) }))).toEqual([undefined, { word: 'optional' }]);
});

test('an answer that cannot be edited is shown as text; only a calculated one keeps its help', () => {
  const session = open({ record: { source: 'R', at: '2026-01-01', values: {} } });
  expect(session.field('/p/locked')).toMatchObject({
    widget: 'output',
    words: 'Not answered',
    isAnswered: false,
  });
  expect(session.field('/p/locked').hint).toBeUndefined();
  expect(session.field('/p/locked').guidance).toBeUndefined();
  expect(session.field('/p/total')).toMatchObject({
    widget: 'output',
    words: '7',
    isAnswered: true,
    hint: 'For all',
    guidance,
  });
  expect(session.field('/p/name').words).toBeUndefined();
});

test('a look-up is a plain box if the host has no suggestions', () => {
  expect(open().field('/p/practice').widget).toBe('text');
  expect(open({ host: hostOf({ lookup: async () => [] }) }).field('/p/practice').widget).toBe('lookup');
});

test('a control is invalid if it has an error or its text is too long; a group of checkboxes never is', () => {
  const session = open();
  session.answer('/p/story', 'four');
  expect(session.field('/p/story')).toMatchObject({ invalid: true, tooLong: true });
  session.next();
  expect(['name', 'sure', 'days', 'practice'].map((name) => session.field(`/p/${name}`).invalid)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a note that opens on demand has its first block as its summary, or offers more help', () => {
  const notes = open()
    .children('/p')
    .flatMap((child) => child.note ?? []);
  expect(notes).toEqual([
    { summary: paragraph('Pen', 'cy'), text: [paragraph('Rest')] },
    { summary: { content: ['More help'] }, text: [list] },
    { text: [paragraph('Plain'), list] },
  ]);
});

test('a page has a number, a short name in the list, a heading, and sections with headings of their own [S0-88]', () => {
  const session = open();
  expect(session.view()).toMatchObject({
    number: 1,
    page: { label: 'The first page' },
    pages: [{ label: 'First' }, {}],
  });
  const parts = session.children('/p').map(({ node }) => node);
  expect(parts.find(({ kind }) => kind === 'section')).toMatchObject({ label: 'more' });
});

test('groups have the ids of what describes them', () => {
  const session = open();
  expect(session.children('/p').find(({ node }) => node.kind === 'section')?.describedBy).toEqual(['-hint']);
  expect(session.repeat('/p/needs').describedBy).toEqual([]);
});

test('a repeat says that it is empty, and how to add an entry if one may be added', () => {
  const session = open();
  expect(session.repeat('/p/needs')).toMatchObject({
    empty: english.noEntries,
    addLabel: 'Add need',
    headingEnd: '-label',
  });
  session.addEntry('/p/needs');
  expect(session.repeat('/p/needs').headingEnd).toBe('');
  expect(session.repeat('/p/needs').addLabel).toBeUndefined();
  expect(session.repeat('/p/needs').empty).toBeUndefined();
});

test('an entry has the buttons that fit its state, and they do what they say', () => {
  const session = open();
  session.addEntry('/p/needs');
  const entry = () => session.repeat('/p/needs').entries[0];
  expect(entry()).toMatchObject({ actions: [{ action: 'remove', label: 'Remove need 1' }] });
  session.pressEntry('/p/needs/0', 'remove');
  expect(entry()).toMatchObject({
    question: 'Remove need 1?',
    actions: [
      { action: 'confirm', label: 'Remove need 1' },
      { action: 'cancel', label: 'Cancel' },
    ],
  });
  session.pressEntry('/p/needs/0', 'cancel');
  expect(entry()?.question).toBeUndefined();
  session.pressEntry('/p/needs/0', 'remove');
  session.pressEntry('/p/needs/0', 'confirm');
  expect(entry()).toBeUndefined();
});

test('the banner says what the host did, and offers to try again if that can help', async () => {
  const receipts = [
    async () => ({ link: '/d/1', keptUntil: '2026-12-24' as const }),
    async () => ({}),
    async () => Promise.reject(new Error('down')),
    async () =>
      Promise.reject(new HostError('Sent already.', { retry: 'never', link: { text: 'See', address: '/s' } })),
  ];
  const session = open({ host: hostOf({ save: async () => receipts.shift()?.() ?? {} }) });
  const saved = { kind: 'saved', role: 'region', title: english.saved };
  const failed = { kind: 'failed', role: 'alert', title: 'There is a problem' };
  const banners: unknown[] = [];
  for (let n = 0; n < 4; n++) {
    await session.save();
    banners.push(session.view().banner);
  }
  expect(banners).toEqual([
    expect.objectContaining({
      ...saved,
      until: 'They will be kept until 24 December 2026.',
      keep: expect.objectContaining({ address: '/d/1' }),
    }),
    expect.objectContaining(saved),
    { ...failed, message: english.saveFailed, retry: 'Try again' },
    { ...failed, message: 'Sent already.', link: { text: 'See', address: '/s' } },
  ]);
});

test('the list of pages opens and closes, and also closes when a page is chosen or left', () => {
  const session = open({
    saved: { ...emptyDraft(form.model), answers: { p: { name: 'A', sure: true, days: ['a'] } } },
  });
  const changes = [() => session.goTo('p'), () => session.next(), () => session.toggleList()];
  const states = changes.map((change) => {
    session.toggleList();
    change();
    return session.view().listOpen;
  });
  expect(states).toEqual([false, false, false]);
});

test('the screen says what it shows, which lists it links to, and its pages', () => {
  const session = open({ wording: govuk(english) });
  expect(session.view()).toMatchObject({ body: 'tasks', list: 'shown' });
  expect(session.view().back).toBeUndefined();
  session.next();
  expect(session.view()).toMatchObject({
    body: 'page',
    list: 'offered',
    back: govuk(english).previous,
    toList: govuk(english).govuk?.tasks,
  });
  expect(open().view()).toMatchObject({
    list: 'beside',
    intro: { pointer: '/p' },
    pages: [{ label: 'First' }, {}],
  });
});

test('Return presses Next or, on the last screen, Submit', async () => {
  const session = open({ host: hostOf({}) });
  session.pressReturn();
  expect(session.view().errors.map(({ pointer, page: label }) => [pointer, label])).toEqual([
    ['/p/name', 'First'],
    ['/p/sure', 'First'],
    ['/p/days', 'First'],
  ]);
  session.goTo('end');
  session.pressReturn();
  expect(session.view().errors).toHaveLength(3);
});
