import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { govuk } from '@formwright/messages/govuk';
import type { Attachment } from '@formwright/model';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession, emptyDraft, type SavedDraft, type Session, type SessionOptions } from '../../src/index.ts';
import { uploadsOf } from '../../src/host/uploads.ts';
import { facts, field, page, repeat, smallForm } from '../support/small-form.ts';

const accept = [{ mediaType: 'application/pdf', name: 'PDF', extensions: ['.pdf'] }];
const first = smallForm([
  page('you', [field('name', {}), field('town')]),
  page('more', [
    repeat('needs', [field('what')]),
    field('letters', { type: 'attachments', widget: 'attachments', attachments: { accept, maxSize: 1024 } }),
  ]),
]);
const second = smallForm(
  [
    page('you', [field('fullName', { label: 'Full name', renamedFrom: ['/you/name'] })]),
    page('more', [
      repeat('needs', [field('what')]),
      field('letters', { type: 'attachments', widget: 'attachments', attachments: { accept, maxSize: 1024 } }),
    ]),
  ],
  undefined,
  { version: '2.0.0' },
);

const host = { save: async () => ({}), submit: async () => ({ reference: 'AB' }) };
const savedWith = (answers: object): SavedDraft => ({
  ...emptyDraft(first.model),
  answers: answers as SavedDraft['answers'],
});

let given: SessionOptions;
let session: Session;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  given = { form: first, facts, host };
  session = createSession(given);
});
afterEach(() => vi.restoreAllMocks());

/** Hands over what differs, the rest as it was, each in a new object. */
async function set(more: Partial<SessionOptions>): Promise<void> {
  given = { ...given, ...more };
  await session.setOptions({
    ...given,
    form: { ...given.form },
    facts: { ...given.facts },
    ...(given.host && { host: { ...given.host } }),
  });
}

describe('setOptions', () => {
  it('changes nothing if new objects have equal values', async () => {
    session.answer('/you/name', 'Ann');
    session.next();
    const views = [session.view(), session.field('/you/name')];
    await set({ words: {}, wording: { ...english } });
    expect([session.view(), session.field('/you/name')]).toEqual(views);
    expect([session.view(), session.field('/you/name')].every((view, n) => view === views[n])).toBe(true);
  });

  it('saves through the latest host', async () => {
    const save = vi.fn(host.save);
    await set({ host: { ...host, save } });
    await session.save();
    expect(save).toHaveBeenCalledOnce();
    expect(session.view().unsaved).toBe(false);
  });

  it('offers Save and Submit once there is a host', async () => {
    session = createSession({ form: first, facts });
    expect(session.view().canSave).toBe(false);
    await session.setOptions(given);
    expect(session.view().canSave).toBe(true);
  });

  it('accepts new facts, and keeps the results of look-ups', async () => {
    session.changeFacts({ ...facts, unlisted: { practices: ['Nowhere'] } });
    await set({ facts: { today: '2027-01-01' } });
    expect(session.facts()).toEqual({ today: '2027-01-01', unlisted: { practices: ['Nowhere'] } });
  });

  it('continues in another language with the same answers, page, errors and running work', async () => {
    session.next();
    session.answer('/you/town', 'Bootle');
    session.goTo('more');
    await session.save();
    await set({ wording: welsh });
    expect(session.wording.language).toBe('cy');
    expect(session.answers()).toEqual({ you: { town: 'Bootle' } });
    expect(session.view()).toMatchObject({
      page: { name: 'more' },
      unsaved: false,
      activity: { kind: 'saved' },
      edition: 1,
    });
    await set({ wording: govuk(welsh) });
    await set({ wording: govuk(welsh) });
    expect(session.view().edition).toBe(2);
  });

  it('stays submitted, so that nobody sends twice', async () => {
    await session.submit();
    expect(session.view().activity.kind).toBe('submitted');
    await set({ form: second });
    expect(session.view().activity.kind).toBe('submitted');
  });

  it('migrates the draft to another version of the form, and shows answers that have no place in it', async () => {
    session.answer('/you/name', 'Ann');
    session.answer('/you/town', 'Bootle');
    session.addEntry('/more/needs');
    session.answer('/more/needs/0/what', 'Meals');
    const told = vi.fn();
    session.subscribe('field /more/needs/0/what', told);
    session.subscribe('field /you/name', told);
    await set({ form: second });
    expect(session.answers()).toEqual({ you: { fullName: 'Ann' }, more: { needs: [{ what: 'Meals' }] } });
    expect(session.view()).toMatchObject({ unsaved: true, aside: [{ text: 'Bootle' }] });
    session.addEntry('/more/needs');
    expect(new Set(session.repeat('/more/needs').entries.map(({ id }) => id)).size).toBe(2);
    expect(told).not.toHaveBeenCalled();
    session.answer('/more/needs/0/what', 'Washing');
    expect(told).toHaveBeenCalledOnce();
  });

  it('keeps a file that is being uploaded', async () => {
    let done: (file: Attachment) => void = () => undefined;
    await set({ host: { ...host, attach: async () => new Promise((resolve) => (done = resolve)) } });
    uploadsOf(session, '/more/letters').add([new File(['x'], 'a.pdf', { type: 'application/pdf' })]);
    await set({ form: second, wording: welsh });
    expect(uploadsOf(session, '/more/letters').view().uploads).toMatchObject([{ name: 'a.pdf' }]);
    done({ id: '1', name: 'a.pdf', size: 1, mediaType: 'application/pdf' });
    await session.save();
    expect(session.answers()).toMatchObject({ more: { letters: [{ id: '1' }] } });
    expect(uploadsOf(session, '/more/letters').view().status).toBe('Uwchlwythwyd: a.pdf');
  });

  it('fills in a newer record', async () => {
    const form = smallForm([page('you', [field('name', { prefill: { from: 'name', edit: 'locked' } })])]);
    session = createSession({ form, facts });
    await session.setOptions({ form, facts, record: { source: 'Record', at: '2026-11-22', values: { name: 'Ann' } } });
    expect(session.answers()).toEqual({ you: { name: 'Ann' } });
  });
});

describe('a draft that is set later', () => {
  const later = savedWith({ you: { name: 'Ann', town: 'Bootle' }, more: { needs: [{ what: 'Meals' }] } });

  it('is opened if nothing was typed', async () => {
    await set({ saved: later });
    expect(session.answers()).toEqual(later.answers);
    expect(session.view().unsaved).toBe(false);
    session.addEntry('/more/needs');
    expect(new Set(session.repeat('/more/needs').entries.map(({ id }) => id)).size).toBe(2);
  });

  it('is merged with what was typed before it arrived', async () => {
    const { town: _, ...name } = later.answers['you'] as { readonly [name: string]: string };
    session.answer('/you/town', 'Bootle');
    session.goTo('more');
    await set({ saved: savedWith({ ...later.answers, you: name }) });
    expect(session.answers()).toEqual(later.answers);
    expect(session.view()).toMatchObject({ unsaved: true, page: { name: 'more' } });
  });

  it('is refused, with its host, if it contradicts what was typed: it may be about another person', async () => {
    const other = vi.fn(host.save);
    session.answer('/you/name', 'Bob');
    await set({ saved: later, host: { ...host, save: other } });
    await set({ facts: { today: '2027-01-01' } });
    await session.save();
    await set({});
    expect(session.answers()).toEqual({ you: { name: 'Bob' } });
    expect(session.facts()).toEqual(facts);
    expect(other).not.toHaveBeenCalled();
  });

  it('replaces another draft if nothing is unsaved', async () => {
    await set({ saved: savedWith({ you: { name: 'Bob' } }) });
    await set({ saved: later });
    expect(session.answers()).toEqual(later.answers);
  });

  it('changes nothing if the host got it from this session', async () => {
    session.answer('/you/name', 'Ann');
    await session.save();
    const kept = structuredClone(session.draft());
    session.answer('/you/town', 'Bootle');
    await set({ saved: kept });
    expect(session.answers()).toEqual({ you: { name: 'Ann', town: 'Bootle' } });
  });
});

it('uses the latest options, whichever were ready first', async () => {
  session.answer('/you/name', 'Ann');
  const slow = session.setOptions({ ...given, form: second });
  const quick = session.setOptions(given);
  await Promise.all([slow, quick]);
  expect(session.answers()).toEqual({ you: { name: 'Ann' } });
});
