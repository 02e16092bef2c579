import { compile, read, runForm, type Definition } from '@formwright/generator';
import type { Answers, CompiledForm } from '@formwright/model';
import { emptyDraft, receiveDraft, type SavedDraft } from '@formwright/session';
import { describe, expect, test } from 'vitest';

type Json = { readonly [name: string]: unknown };

const file = '/forms/test/locked/form.json';

function formOf(nodes: Json, conditions: Json = {}): CompiledForm {
  const context = { role: { type: 'string', enum: ['officer', 'senior'] } };
  const form = {
    $id: 'test/locked',
    title: 'Locked',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Nobody', context, conditions },
    properties: { p: { title: 'Page', type: 'object', properties: nodes } },
  };
  return runForm(compile(read(file, { open: new Map([[file, JSON.stringify(form)]]) }).definition as Definition));
}

const asked = (role: string): { readonly today: string; readonly context: Json } => ({
  today: '2026-11-24',
  context: { role },
});
const [officer, senior] = [asked('officer'), asked('senior')];
const text = (more: Json = {}): Json => ({ title: 'Text', type: 'string', maxLength: 20, ...more });
const repeat = (properties: Json, more: Json = {}): Json => ({
  title: 'Repeat',
  type: 'array',
  ...more,
  items: { title: 'Entry', type: 'object', properties },
});
const ofSenior = { 'x-editable': { context: 'role', is: 'senior' } };
const unsigned = { 'x-editable': { field: '/p/signed', answered: false } };

describe('what was signed off stays as it was', () => {
  const form = formOf({
    reply: text({ 'x-editable': { field: 'note', answered: false } }),
    note: text(unsigned),
    signed: text(ofSenior),
    own: text(),
    beside: text({ 'x-editable': { field: 'own', answered: false } }),
  });
  const receive = (
    p: Json,
    { stored, facts }: { readonly stored?: SavedDraft; readonly facts: typeof officer },
  ): SavedDraft => {
    const received = receiveDraft({ ...emptyDraft(form.model), answers: { p } }, { form, facts, stored });
    if (received.kind !== 'draft') throw new Error(JSON.stringify(received));
    return received.draft;
  };
  const opened = receive({ note: 'Typed', own: 'a' }, { facts: officer });
  const signed = receive({ ...(opened.answers['p'] as Json), signed: 'Sian' }, { stored: opened, facts: senior });

  test('before it is signed, anybody can write the note, and only a senior officer can sign', () => {
    expect(opened.answers).toEqual({ p: { note: 'Typed', own: 'a' } });
    expect(receive({ note: 'Typed', signed: 'Forged' }, { facts: officer }).answers).toEqual({ p: { note: 'Typed' } });
  });

  test('once it is signed, neither a forged note nor the reply to it is kept, whoever claims to have signed', () => {
    for (const forged of [
      { signed: 'Sian', note: 'Forged', reply: 'Forged' },
      { note: 'Forged', reply: 'Forged' },
      { signed: '', note: '' },
    ]) {
      expect(receive(forged, { stored: signed, facts: officer }).answers, JSON.stringify(forged)).toEqual({
        p: { signed: 'Sian', note: 'Typed' },
      });
    }
  });

  test('a senior officer can remove the signature and change the note in one draft', () => {
    const changed = receive({ note: 'Changed' }, { stored: signed, facts: senior });
    expect(changed.answers).toEqual({ p: { note: 'Changed' } });
    expect(receive({ note: 'Typed again' }, { stored: changed, facts: officer }).answers).toEqual({
      p: { note: 'Typed again' },
    });
  });

  test('an answer that the person may change does not lock anything for the receiver, and nothing is lost', () => {
    const mine = receive({ own: 'a', beside: 'Typed', note: 'x' }, { stored: signed, facts: officer }).answers['p'];
    expect(mine).toMatchObject({ own: 'a', beside: 'Typed' });
  });

  test('it never throws, whatever was stored', () => {
    for (const stored of [
      null,
      5,
      [],
      { p: null },
      { p: [] },
      { p: { signed: { length: 1 } } },
      JSON.parse('{"__proto__":{"p":1}}'),
    ] as unknown as Answers[]) {
      expect(form.lockedBy?.(officer, stored)).toEqual(['/p/signed']);
    }
  });
});

describe('what is locked depends on the stored answers:', () => {
  const stored = {
    p: {
      signed: 'Sian',
      shown: 'yes',
      record: 'x',
      kind: 'a',
      visits: [{ what: 'rail' }],
      closed: [{ what: 'rail', who: 'b' }],
      a: 1,
    },
  };
  const lock = (condition: Json): Json => text({ 'x-editable': condition });
  test.each<[string, Json, readonly string[]]>([
    [
      'an answer whose visibility depends on one that can be changed is not known',
      {
        shown: text(),
        signed: text({ ...ofSenior, 'x-visible': { field: 'shown', is: 'yes' } }),
        note: lock(unsigned['x-editable']),
      },
      [],
    ],
    [
      'one whose visibility depends on a known one is',
      {
        shown: text(ofSenior),
        signed: text({ ...ofSenior, 'x-visible': { field: 'shown', is: 'yes' } }),
        note: lock(unsigned['x-editable']),
      },
      ['/p/note'],
    ],
    [
      'hidden, it counts as unanswered',
      {
        shown: text(ofSenior),
        signed: text({ ...ofSenior, 'x-visible': { field: 'shown', is: 'no' } }),
        note: lock(unsigned['x-editable']),
      },
      [],
    ],
    [
      'an option that may be hidden is not known',
      {
        shown: text(),
        signed: {
          title: 'Kind',
          oneOf: [
            { const: 'Sian', title: 'Sian', 'x-visible': { field: 'shown', is: 'yes' } },
            { const: 'b', title: 'B' },
          ],
          ...ofSenior,
        },
        note: lock(unsigned['x-editable']),
      },
      [],
    ],
    [
      'what a record fills in is not known',
      {
        signed: text({ ...ofSenior, 'x-prefill': { from: 'signed', edit: 'editable' } }),
        note: lock(unsigned['x-editable']),
      },
      [],
    ],
    [
      'a calculated value is known where all that it reads is',
      {
        signed: text(ofSenior),
        copy: text({ 'x-calculate': { copy: 'signed' } }),
        note: lock({ field: 'copy', answered: false }),
      },
      ['/p/note'],
    ],
    [
      'of facts alone, it needs no lock to be known',
      { kind: text({ 'x-calculate': { copy: { context: 'role' } } }), note: lock({ field: 'kind', is: 'senior' }) },
      ['/p/note'],
    ],
    [
      'and not where it reads what can be changed',
      {
        signed: text(ofSenior),
        kind: text(),
        copy: text({ 'x-calculate': { text: [{ field: 'signed' }, { field: 'kind' }] } }),
        note: lock({ field: 'copy', answered: false }),
      },
      [],
    ],
    [
      'of several, one that is known is enough',
      {
        signed: text(ofSenior),
        kind: text(),
        note: lock({
          all: [
            { field: 'kind', is: 'b' },
            { field: 'signed', answered: false },
          ],
        }),
        other: lock({
          any: [
            { field: 'kind', is: 'b' },
            { field: 'signed', answered: false },
          ],
        }),
      },
      ['/p/note'],
    ],
    [
      'entries of a repeat that is locked are known',
      {
        closed: repeat({ what: text(), who: text() }, ofSenior),
        note: lock({ every: 'closed', where: { field: 'what', is: 'bed' } }),
        other: lock({ count: 'closed', is: 0 }),
      },
      ['/p/note', '/p/other'],
    ],
    [
      'of one in which only a field is, they are not',
      {
        visits: repeat({ what: text(ofSenior) }),
        note: lock({ every: 'visits', where: { field: 'what', is: 'bed' } }),
      },
      ['/p/visits/*/what'],
    ],
    [
      'a `some` cannot hold where its `where` cannot',
      {
        signed: text(ofSenior),
        visits: repeat({ what: text() }),
        note: lock({
          some: 'visits',
          where: {
            all: [
              { field: 'what', is: 'rail' },
              { field: '/p/signed', answered: false },
            ],
          },
        }),
      },
      ['/p/note'],
    ],
    [
      'in entries, by what is known outside them, and not by the entry',
      {
        signed: text(ofSenior),
        visits: repeat({
          what: text(ofSenior),
          note: lock({ field: '/p/signed', answered: false }),
          other: lock({ field: 'what', answered: false }),
          third: lock({ field: '@entry', above: 0 }),
        }),
      },
      ['/p/visits/*/what', '/p/visits/*/note'],
    ],
    [
      'a circle locks nothing by itself',
      { a: lock({ field: 'b', answered: false }), b: lock({ field: 'a', answered: true }), c: text(ofSenior) },
      ['/p/c'],
    ],
  ])('%s', (_, nodes, locked) => {
    const form = formOf(nodes);
    const byFacts = Object.entries(nodes)
      .filter(([, node]) => (node as Json)['x-editable'] === ofSenior['x-editable'])
      .map(([name]) => `/p/${name}`);
    expect(new Set(form.lockedBy?.(officer, stored))).toEqual(new Set([...byFacts, ...locked]));
  });

  test('also by a named condition', () => {
    const form = formOf(
      { signed: text(ofSenior), note: lock({ not: { condition: 'isSigned' } }) },
      { isSigned: { field: '/p/signed', answered: true } },
    );
    expect(form.lockedBy?.(officer, stored)).toEqual(['/p/signed', '/p/note']);
    expect(form.lockedBy?.(officer, { p: {} })).toEqual(['/p/signed']);
    expect(form.lockedBy?.(senior, stored)).toEqual([]);
  });
});
