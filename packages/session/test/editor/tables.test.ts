import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { govuk } from '@formwright/messages/govuk';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createSession,
  emptyDraft,
  type Host,
  migrateDraft,
  type SavedDraft,
  type Session,
  type SessionOptions,
  withoutSensitive,
} from '../../src/index.ts';
import { diary } from '../support/diary.ts';
import { facts } from '../support/small-form.ts';

const form = diary();
const ACTIVITIES = '/diary/activities';
const start = (options: Partial<SessionOptions> = {}): Session => createSession({ form, facts, ...options });
const savedWith = (answers: object, page = 'diary'): SavedDraft => ({
  ...emptyDraft(form.model),
  page,
  answers: answers as SavedDraft['answers'],
});
const actions = (session: Session): readonly string[] =>
  session.view().editor?.actions.map(({ action }) => action) ?? [];
const rows = (session: Session, repeat = ACTIVITIES): readonly string[] =>
  session.repeat(repeat).entries.map(({ title }) => title);

/** Listens as a renderer does, so that the focus moves. */
function watched(options: Partial<SessionOptions> = {}): Session {
  const session = start(options);
  session.subscribe('form', () => undefined);
  return session;
}

describe('adding an entry to a table', () => {
  it('opens an editor with what a new entry starts with, and keeps the entry out of the answers [S3-46] [S3-110]', () => {
    const session = watched();
    session.addEntry(ACTIVITIES);
    const { editor, focus } = session.view();
    expect(editor).toMatchObject({
      kind: 'dialog',
      title: 'Add activity',
      caption: 'Activities',
      primary: 'add-and-close',
    });
    expect(focus.ids[0]).toBe('_editor');
    expect(actions(session)).toEqual(['add-and-close', 'add', 'cancel']);
    expect(session.field(`${ACTIVITIES}/0/by`).value).toBe('Ann');
    session.answer(`${ACTIVITIES}/0/what`, 'Call');
    expect(session.answers()).toEqual({ diary: {} });
    expect(rows(session)).toEqual([]);
    session.pressEditor('add-and-close');
    expect(session.answers()).toEqual({ diary: { activities: [{ by: 'Ann', what: 'Call' }] } });
    expect(rows(session)).toEqual(['Activity 1: Call']);
    expect(session.view().editor).toBeUndefined();
    expect(session.view().focus.ids).toEqual(['-diary-activities']);
  });

  it('adds and begins the next one, until the table is full [S3-54] [S3-114]', () => {
    const session = start();
    session.addEntry(ACTIVITIES);
    for (const what of ['One', 'Two']) {
      session.answer(session.view().editor?.pointer + '/what', what);
      session.pressEditor('add');
    }
    expect(rows(session)).toEqual(['Activity 1: One', 'Activity 2: Two']);
    expect(session.field(`${ACTIVITIES}/2/what`).value).toBeUndefined();
    expect(actions(session)).toEqual(['add-and-close', 'cancel']);
    session.pressEditor('cancel');
    expect(rows(session)).toHaveLength(2);
    expect(session.repeat(ACTIVITIES).addLabel).toBe('Add activity');
  });

  it('asks for what the entry lacks before it is added, and leads there', () => {
    const session = watched();
    session.addEntry(ACTIVITIES);
    session.pressEditor('add');
    expect(session.view().editor?.errors.map(({ pointer }) => pointer)).toEqual([`${ACTIVITIES}/0/what`]);
    expect(session.view().focus.ids[0]).toBe('_editor-errors');
    expect(session.view().errors).toEqual([]);
    session.answer(`${ACTIVITIES}/0/what`, 'Call');
    expect(session.view().editor?.errors).toEqual([]);
    session.pressReturn();
    expect(rows(session)).toEqual(['Activity 1: Call']);
  });

  it('cannot be done where the definition forbids it [S3-84] [Q-11]', () => {
    const locked = diary({ areas: { prefill: { from: 'areas', edit: 'locked' } } });
    const record = { source: 'Record', at: '2026-05-03T09:00:00Z', values: { areas: [{ id: 7 }] } };
    const session = createSession({ form: locked, facts, record });
    expect(session.repeat('/areas/areas')).toMatchObject({ canAdd: false, addLabel: undefined });
    session.addEntry('/areas/areas');
    expect(session.view().editor).toBeUndefined();
    expect(session.repeat('/areas/areas').entries[0]?.actions.map(({ action }) => action)).toEqual(['edit']);
  });
});

describe('changing an entry of a table', () => {
  const saved = savedWith({ diary: { activities: [{ what: 'One', by: 'Bob' }, { what: 'Two' }] } });

  it('leaves the answers as they are until the changes are saved [S3-79] [S3-82] [S3-115]', () => {
    const session = watched({ saved });
    expect(session.repeat(ACTIVITIES).entries[0]).toMatchObject({
      title: 'Activity 1: One',
      cells: [
        { label: 'What happened', text: 'One' },
        { label: 'Recorded by', text: 'Bob' },
      ],
    });
    session.pressEntry(`${ACTIVITIES}/0`, 'edit');
    expect(session.view().editor?.title).toBe('Activity 1: One');
    session.answer(`${ACTIVITIES}/0/what`, 'Changed');
    expect(session.answers()).toEqual(saved.answers);
    session.pressEditor('save-changes');
    expect(rows(session)).toEqual(['Activity 1: Changed', 'Activity 2: Two']);
    expect(session.view().focus.ids[0]).toBe('-diary-activities-0--edit');
  });

  it('shows what Next found in an entry again after Cancel, with or without changes', () => {
    const lacking = savedWith({ diary: { activities: [{ by: 'Bob' }] } });
    const session = start({ saved: lacking });
    session.next();
    const found = (): readonly string[] =>
      session.repeat(ACTIVITIES).entries[0]?.issues.map(({ pointer }) => pointer) ?? [];
    expect(found()).toEqual([`${ACTIVITIES}/0/what`]);
    session.pressEntry(`${ACTIVITIES}/0`, 'edit');
    session.pressEditor('cancel');
    expect(found()).toEqual([`${ACTIVITIES}/0/what`]);
    expect(session.view().errors).toHaveLength(1);
    session.pressEntry(`${ACTIVITIES}/0`, 'edit');
    session.answer(`${ACTIVITIES}/0/what`, 'Call');
    session.pressEditor('cancel');
    session.pressEditor('discard');
    expect(found()).toEqual([`${ACTIVITIES}/0/what`]);
  });

  it('takes an entry that is not complete, and asks for the rest with Next [S3-83]', () => {
    const session = start({ saved });
    session.pressEntry(`${ACTIVITIES}/1`, 'edit');
    session.answer(`${ACTIVITIES}/1/what`, undefined);
    session.pressEditor('save-changes');
    expect(rows(session)).toEqual(['Activity 1: One', 'Activity 2']);
    expect(session.next()).toBe(false);
    expect(session.repeat(ACTIVITIES).entries[1]?.issues.map(({ pointer }) => pointer)).toEqual([
      `${ACTIVITIES}/1/what`,
    ]);
    session.follow(`${ACTIVITIES}/1/what`);
    expect(session.view().editor?.pointer).toBe(`${ACTIVITIES}/1`);
    expect(session.field(`${ACTIVITIES}/1/what`).error).toBeDefined();
  });

  it('asks before it discards what was typed, and only then', () => {
    const session = watched({ saved });
    session.pressEntry(`${ACTIVITIES}/0`, 'edit');
    session.pressEditor('cancel');
    expect(session.view().editor).toBeUndefined();
    session.pressEntry(`${ACTIVITIES}/0`, 'edit');
    session.type(`${ACTIVITIES}/0/what`, 'Typed');
    expect(session.view().editor?.escape).toBe('cancel');
    session.pressEditor('cancel');
    expect(session.view().editor).toMatchObject({
      question: 'Do you want to discard what you have entered here?',
      escape: 'keep',
    });
    expect(actions(session)).toEqual(['discard', 'keep']);
    session.pressReturn();
    session.pressEditor('keep');
    expect(session.field(`${ACTIVITIES}/0/what`).value).toBe('Typed');
    session.pressEditor('cancel');
    session.pressEditor('discard');
    expect(rows(session)[0]).toBe('Activity 1: One');
    expect(session.draft()).toMatchObject({ answers: saved.answers });
    expect(session.draft().editing).toBeUndefined();
  });

  it('removes after it asked, and can undo that [S3-116]', () => {
    const session = start({ saved });
    session.pressEntry(`${ACTIVITIES}/0`, 'remove');
    expect(session.repeat(ACTIVITIES).entries.map(({ hasMore }) => hasMore)).toEqual([true, false]);
    session.pressEntry(`${ACTIVITIES}/0`, 'confirm');
    expect(session.repeat(ACTIVITIES).removal).toEqual({ message: 'Activity 1: One removed.', label: 'Undo' });
    expect(rows(session)).toEqual(['Activity 1: Two']);
    const ids = session.draft().entries[ACTIVITIES];
    session.undoRemoval();
    expect(session.answers()).toEqual(saved.answers);
    expect(session.draft().entries[ACTIVITIES]?.[1]).toBe(ids?.[0]);
    expect(session.repeat(ACTIVITIES).removal).toBeUndefined();
  });

  it.each(['save', 'autosave'])('offers no Undo once the host has the answers without the entry: %s', async (how) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let done = (): void => undefined;
    const slow = async (): Promise<object> => new Promise((resolve) => (done = () => resolve({})));
    const host: Host = { save: slow, autosave: slow, submit: async () => ({ reference: 'A' }) };
    const session = watched({ saved, host });
    session.repeat(ACTIVITIES);
    session.removeEntry(`${ACTIVITIES}/0`);
    expect(session.repeat(ACTIVITIES).removal).toBeDefined();
    if (how === 'save') void session.save();
    else await vi.advanceTimersByTimeAsync(10_000);
    // The host may delete its files at any time from now on.
    expect(session.repeat(ACTIVITIES).removal).toBeUndefined();
    session.undoRemoval();
    done();
    await vi.advanceTimersByTimeAsync(0);
    session.undoRemoval();
    expect(rows(session)).toEqual(['Activity 1: Two']);
  });

  it('offers Undo only for what was removed, and names it in the present language', async () => {
    const session = start({ saved });
    session.removeEntry(`${ACTIVITIES}/0`);
    const json = JSON.stringify(form.model).replace('"entryLabel":"Activity"', '"entryLabel":"Gweithgaredd"');
    const inWelsh = { ...form, model: JSON.parse(json) as typeof form.model };
    await session.setOptions({ form: inWelsh, facts, wording: welsh });
    expect(session.repeat(ACTIVITIES).removal?.message).toContain('Gweithgaredd 1: One');
    session.undoRemoval();
    expect(rows(session)).toHaveLength(2);
    const areas = '/areas/areas';
    const locked = diary({ areas: { prefill: { from: 'areas', edit: 'locked' } } });
    const held = start({ form: locked, saved: savedWith({ areas: { areas: [{ name: 'One' }] } }, 'areas') });
    held.removeEntry(`${areas}/0`);
    expect(rows(held, areas)).toHaveLength(1);
    expect(held.repeat(areas).removal).toBeUndefined();
  });

  it('moves a row, not up from the first place and not down from the last [S3-117] [S3-118] [Q-14]', () => {
    const session = start({ saved });
    const of = (n: number): unknown => session.repeat(ACTIVITIES).entries[n]?.actions.map(({ action }) => action);
    expect([of(0), of(1)]).toEqual([
      ['edit', 'down', 'remove'],
      ['edit', 'up', 'remove'],
    ]);
    session.moveEntry(`${ACTIVITIES}/1`, 'up');
    expect(rows(session)).toEqual(['Activity 1: Two', 'Activity 2: One']);
  });

  it('speaks Welsh', () => {
    const session = start({ saved, wording: welsh });
    session.pressEntry(`${ACTIVITIES}/0`, 'edit');
    expect(session.view().editor?.actions.map(({ label }) => label)).toEqual(['Cadw’r newidiadau', 'Canslo']);
  });
});

describe('a table in an entry of a table', () => {
  const saved = savedWith({ areas: { areas: [{ name: 'Falls' }, { name: 'Meals' }] } }, 'areas');
  const NEEDS = '/areas/areas/0/needs';

  it('has an editor inside the editor; each is cancelled by itself [S3-85] [S3-86]', () => {
    const session = start({ saved });
    expect(session.repeat('/areas/areas').entries.map(({ cells }) => cells[1]?.text)).toEqual(['Not answered', '']);
    session.pressEntry('/areas/areas/0', 'edit');
    session.addEntry(NEEDS);
    expect(session.view().editor).toMatchObject({ title: 'Add need', caption: 'Area 1: Falls – Needs' });
    session.answer(`${NEEDS}/0/need`, 'A rail');
    session.pressEditor('add-and-close');
    expect(session.view().editor?.title).toBe('Area 1: Falls');
    expect(rows(session, NEEDS)).toEqual(['Need 1: A rail']);
    session.pressEditor('cancel');
    session.pressEditor('discard');
    expect(session.answers()).toEqual(saved.answers);
  });

  it('opens all editors on the way to an answer', () => {
    const session = start({
      saved: savedWith({ areas: { areas: [{ name: 'Falls', needs: [{ need: 'A rail' }] }] } }),
    });
    session.follow(`${NEEDS}/0/met`);
    expect(session.view()).toMatchObject({ page: { name: 'areas' }, editor: { pointer: `${NEEDS}/0` } });
    session.pressEditor('cancel');
    expect(session.view().editor?.pointer).toBe('/areas/areas/0');
  });

  it('comes back with a draft that was stored meanwhile, whatever was open', () => {
    const first = start({ saved });
    first.pressEntry('/areas/areas/0', 'edit');
    first.answer('/areas/areas/0/name', 'Falling');
    first.addEntry(NEEDS);
    first.answer(`${NEEDS}/0/need`, 'A rail');
    const stored = JSON.parse(JSON.stringify(first.draft())) as SavedDraft;
    expect(stored.answers).toEqual(saved.answers);
    expect(stored.editing?.map(({ repeat, value }) => [repeat, value])).toEqual([
      ['/areas/areas', { name: 'Falling' }],
      [`/areas/areas/#${stored.entries['/areas/areas']?.[0]}/needs`, { need: 'A rail' }],
    ]);
    const second = start({ saved: stored });
    expect(second.view().editor).toMatchObject({ pointer: `${NEEDS}/0`, title: 'Add need' });
    expect(second.view().unsaved).toBe(false);
    second.pressEditor('add-and-close');
    second.pressEditor('save-changes');
    expect(second.answers()).toEqual({
      areas: { areas: [{ name: 'Falling', needs: [{ need: 'A rail' }] }, { name: 'Meals' }] },
    });
  });
});

describe('what leaves while an editor is open', () => {
  const saving = (): Host & { readonly sent: SavedDraft[] } => {
    const sent: SavedDraft[] = [];
    return {
      sent,
      save: async (draft) => {
        sent.push(draft);
        return {};
      },
      submit: async (draft) => {
        sent.push(draft);
        return { reference: 'A' };
      },
    };
  };

  it('keeps what is typed beside the answers of a draft, and comes back with it', async () => {
    const host = saving();
    const session = start({ host });
    session.addEntry(ACTIVITIES);
    session.answer(`${ACTIVITIES}/0/note`, 'Secret');
    await session.save();
    const [sent] = host.sent as [SavedDraft];
    expect(sent).toMatchObject({ answers: {}, editing: [{ repeat: ACTIVITIES, value: { note: 'Secret' } }] });
    expect(session.view().unsaved).toBe(false);
    expect(withoutSensitive(form.model, sent)).toMatchObject({
      editing: [{ value: { by: 'Ann' } }],
    });
    expect(JSON.stringify(withoutSensitive(form.model, sent))).not.toContain('Secret');
    const again = start({ saved: sent });
    expect(again.field(`${ACTIVITIES}/0/note`).value).toBe('Secret');
    again.pressEditor('cancel');
    expect(again.view().editor?.question).toBeDefined();
    again.pressEditor('discard');
    expect(again.answers()).toEqual({ diary: {} });
  });

  it('saves by itself what is typed in an editor, without sensitive answers', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const sent: SavedDraft[] = [];
    const host: Host = {
      ...saving(),
      autosave: async (draft) => {
        sent.push(draft);
        return {};
      },
    };
    const session = watched({ host });
    session.addEntry(ACTIVITIES);
    session.answer(`${ACTIVITIES}/0/what`, 'Talk');
    session.answer(`${ACTIVITIES}/0/note`, 'Secret');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(sent[0]?.editing).toMatchObject([{ repeat: ACTIVITIES, value: { what: 'Talk' } }]);
    expect(JSON.stringify(sent)).not.toContain('Secret');
    expect(session.field(`${ACTIVITIES}/0/note`).value).toBe('Secret');
  });

  it('is saved again once it is added, because the host has it beside the answers', async () => {
    const host = saving();
    const session = start({ host });
    session.addEntry(ACTIVITIES);
    session.answer(`${ACTIVITIES}/0/what`, 'Talk');
    await session.save();
    expect(session.view().unsaved).toBe(false);
    session.pressEditor('add-and-close');
    expect(session.view().unsaved).toBe(true);
    await session.save();
    expect(host.sent[1]).toMatchObject({ answers: { diary: { activities: [{ what: 'Talk' }] } } });
    expect(host.sent[1]).not.toHaveProperty('editing');
    expect(session.view().unsaved).toBe(false);
    session.pressEntry(`${ACTIVITIES}/0`, 'edit');
    session.pressEditor('cancel');
    expect(session.view().unsaved).toBe(false);
  });

  it('is saved again if a change was saved in the editor only, also in another language', async () => {
    const session = start({ host: saving(), saved: savedWith({ diary: { activities: [{ what: 'One' }, {}] } }) });
    session.pressEntry(`${ACTIVITIES}/0`, 'edit');
    session.answer(`${ACTIVITIES}/0/what`, 'Talk');
    await session.save();
    session.pressEditor('save-changes');
    session.pressEntry(`${ACTIVITIES}/1`, 'edit');
    await session.setOptions({ form, facts, host: saving(), wording: welsh });
    expect(session.view()).toMatchObject({ unsaved: true, editor: { pointer: `${ACTIVITIES}/1` } });
  });

  it('is saved again if it was added while the host was at work', async () => {
    let done = (): void => undefined;
    const save = async (): Promise<object> => new Promise((resolve) => (done = () => resolve({})));
    const session = start({ host: { ...saving(), save } });
    session.addEntry(ACTIVITIES);
    session.answer(`${ACTIVITIES}/0/what`, 'Talk');
    const saved = session.save();
    session.pressEditor('add-and-close');
    done();
    await saved;
    expect(session.view().unsaved).toBe(true);
  });

  it('saves by itself what was added after it was saved in its editor', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const sent: SavedDraft[] = [];
    const autosave = async (draft: SavedDraft): Promise<object> => (sent.push(draft), {});
    const session = start({ host: { ...saving(), autosave } });
    session.addEntry(ACTIVITIES);
    session.answer(`${ACTIVITIES}/0/what`, 'Talk');
    await vi.advanceTimersByTimeAsync(10_000);
    session.pressEditor('add-and-close');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.map(({ answers, editing }) => [answers, editing?.length])).toEqual([
      [{ diary: {} }, 1],
      [{ diary: { activities: [{ what: 'Talk', by: 'Ann' }] } }, undefined],
    ]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect([sent.length, session.view().unsaved]).toEqual([2, false]);
  });

  it('submits nothing while an entry is not added yet, and leads to it', async () => {
    const host = saving();
    const session = watched({ host });
    session.addEntry(ACTIVITIES);
    session.answer(`${ACTIVITIES}/0/what`, 'Talk');
    session.goTo('end');
    expect(session.view().editor).toBeUndefined();
    expect(session.view().isLast).toBe(true);
    await session.submit();
    expect(host.sent).toEqual([]);
    expect(session.view()).toMatchObject({ page: { name: 'diary' }, editor: { pointer: `${ACTIVITIES}/0` } });
    expect(session.next()).toBe(false);
    session.pressEditor('cancel');
    session.pressEditor('discard');
    await session.submit();
    expect(host.sent).toHaveLength(1);
    expect(host.sent[0]?.answers).toEqual({ diary: {} });
    expect(host.sent[0]).not.toHaveProperty('editing');
  });

  it('moves with a draft to another version, as what is being edited', () => {
    const session = start();
    session.addEntry(ACTIVITIES);
    session.answer(`${ACTIVITIES}/0/what`, 'Talk');
    const { model } = diary();
    const json = JSON.stringify(model).replaceAll('activities', 'events').replaceAll('1.0.0', '2.0.0');
    const next = JSON.parse(json) as typeof model;
    const [first] = next.pages;
    Object.assign(first?.children[0] ?? {}, { renamedFrom: [ACTIVITIES] });
    const moved = migrateDraft(next, session.draft());
    expect(moved.answers).toEqual({ diary: {} });
    expect(moved.editing).toMatchObject([{ repeat: '/diary/events', value: { what: 'Talk', by: 'Ann' } }]);
  });

  it('ignores what is not an entry', () => {
    for (const editing of [
      [1],
      [{}],
      [{ repeat: '/end', id: 'x', value: {} }],
      [{ repeat: ACTIVITIES, id: 3, value: {} }],
      'x',
    ])
      expect(start({ saved: { ...emptyDraft(form.model), editing } as never }).view().editor).toBeUndefined();
  });
});

describe('an editor in the govuk profile', () => {
  it('is a page of its own', () => {
    const session = start({ wording: govuk(english), saved: savedWith({}) });
    session.goTo('diary');
    session.addEntry(ACTIVITIES);
    expect(session.view()).toMatchObject({
      body: 'entry',
      heading: 'Add activity',
      shown: [],
      back: undefined,
      editor: { kind: 'page' },
    });
    const before = session.view().screen;
    session.answer(`${ACTIVITIES}/0/what`, 'Talk');
    session.pressEditor('add');
    expect(session.view().screen).not.toBe(before);
    session.pressEditor('cancel');
    expect(session.view()).toMatchObject({ body: 'page', heading: 'diary' });
  });
});
