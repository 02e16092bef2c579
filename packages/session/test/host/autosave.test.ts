import { leavingWords } from '@formwright/messages/leaving';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession, emptyDraft, type Host, HostError, type Session } from '../../src/index.ts';
import { facts, field, page, repeat, smallForm } from '../support/small-form.ts';

const form = smallForm([
  page('you', [
    field('name', { maxLength: 20 }),
    field('password', { sensitive: true }),
    repeat('accounts', [field('bank'), field('pin', { sensitive: true })]),
  ]),
  page('end', [field('rest')]),
]);

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 22, 14, 5) }));
afterEach(() => void vi.useRealTimers());

type Save = NonNullable<Host['autosave']>;

function begin(own: Partial<Host> = {}): {
  readonly session: Session;
  readonly autosave: ReturnType<typeof vi.fn<Save>>;
  readonly save: ReturnType<typeof vi.fn<Host['save']>>;
} {
  const autosave = vi.fn<Save>(async () => ({}));
  const save = vi.fn<Host['save']>(async () => ({}));
  const host: Host = { save, autosave, submit: async () => ({ reference: 'AB' }), ...own };
  return { session: createSession({ form, facts, host }), autosave, save };
}

const line = (session: Session): unknown => session.view().lastSave;

test('what is typed is saved by itself, once in ten seconds, and the line says when', async () => {
  const { session, autosave } = begin();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([autosave.mock.calls.length, line(session)]).toEqual([0, undefined]);
  for (const name of ['A', 'An', 'Ann']) session.answer('/you/name', name);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(autosave.mock.calls.map(([draft]) => draft.answers)).toEqual([{ you: { name: 'Ann' } }]);
  expect(line(session)).toEqual({ kind: 'saved', text: leavingWords.en.savedAt('14:06') });
  expect(session.view()).toMatchObject({ unsaved: false, said: '', banner: undefined, activity: { kind: 'idle' } });
  await vi.advanceTimersByTimeAsync(600_000);
  expect(autosave).toHaveBeenCalledOnce();
});

test('after a failure it says so quietly, keeps the answers, and waits longer each time', async () => {
  const { session, autosave } = begin();
  autosave.mockRejectedValue(new Error('down'));
  session.answer('/you/name', 'Ann');
  const calls: number[] = [];
  for (const wait of [10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]) {
    await vi.advanceTimersByTimeAsync(wait - 1);
    calls.push(autosave.mock.calls.length);
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(calls).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(line(session)).toEqual({ kind: 'failed', text: leavingWords.en.notSaved });
  expect(session.view()).toMatchObject({ unsaved: true, said: '', banner: undefined });
  autosave.mockResolvedValue({});
  await vi.advanceTimersByTimeAsync(300_000);
  expect(line(session)).toMatchObject({ kind: 'saved' });
});

test('what the host refuses for good is not sent again until it changes', async () => {
  const { session, autosave } = begin();
  autosave.mockRejectedValueOnce(new HostError('Too large.', { retry: 'never' }));
  session.answer('/you/name', 'Ann');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(autosave).toHaveBeenCalledOnce();
  session.answer('/you/name', 'Bob');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(autosave).toHaveBeenCalledTimes(2);
});

test('two saves never run at once, whoever began', async () => {
  const running = { now: 0, most: 0 };
  const slow = async (): Promise<object> => {
    running.most = Math.max(running.most, ++running.now);
    await new Promise((done) => setTimeout(done, 15_000));
    running.now -= 1;
    return {};
  };
  const { session } = begin({
    save: slow,
    autosave: slow,
    submit: async () => ({ ...(await slow()), reference: 'AB' }),
  });
  session.answer('/you/name', 'Ann');
  await vi.advanceTimersByTimeAsync(12_000);
  expect(running.now).toBe(1);
  void session.save();
  session.answer('/you/name', 'Bob');
  await vi.advanceTimersByTimeAsync(30_000);
  void session.submit();
  session.answer('/you/name', 'Cat');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([running.most, session.view().activity.kind]).toEqual([1, 'submitted']);
});

test('a sensitive answer is only ever saved by the person, and stays as they saved it', async () => {
  const { session, autosave, save } = begin();
  session.addEntry('/you/accounts');
  session.answer('/you/accounts/0/bank', 'One');
  session.answer('/you/accounts/0/pin', '1234');
  session.answer('/you/password', 'first');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(JSON.stringify(autosave.mock.calls)).not.toMatch(/first|1234/);
  expect(session.view().unsaved).toBe(true);
  await session.save();
  expect(JSON.stringify(save.mock.calls)).toMatch(/1234.*first|first.*1234/);
  session.answer('/you/password', 'second');
  session.addEntry('/you/accounts');
  session.answer('/you/accounts/1/bank', 'Two');
  session.moveEntry('/you/accounts/1', 'up');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(autosave.mock.lastCall?.[0].answers).toEqual({
    you: { password: 'first', accounts: [{ bank: 'Two' }, { bank: 'One', pin: '1234' }] },
  });
  const { length } = autosave.mock.calls;
  await vi.advanceTimersByTimeAsync(600_000);
  expect([autosave.mock.calls.length, session.view().unsaved]).toEqual([length, true]);
});

test('a warning of the host is a dialog until the person answers it, and again when it changes', async () => {
  const stay = vi.fn();
  const host: Host = { save: async () => ({}), submit: async () => ({ reference: 'AB' }), stay };
  const session = createSession({ form, facts, host });
  const warning = 'You will be signed out in 5 minutes';
  await session.setOptions({ form, facts, host, warning });
  expect(session.view().dialog).toMatchObject({ kind: 'warning', title: warning, actions: [{ action: 'stay' }] });
  session.pressDialog('stay');
  expect([session.view().dialog, stay.mock.calls.length]).toEqual([undefined, 1]);
  await session.setOptions({ form, facts, host, warning });
  expect(session.view().dialog).toBeUndefined();
  await session.setOptions({ form, facts, host });
  await session.setOptions({ form, facts, host, warning });
  expect(session.view().dialog?.title).toBe(warning);
  await session.setOptions({ form, facts, host });
  expect(session.view().dialog).toBeUndefined();
});

test('it goes on with a draft that was opened later', async () => {
  const { session, autosave } = begin();
  const { host } = session;
  session.answer('/you/name', 'Ann');
  await vi.advanceTimersByTimeAsync(10_000);
  const saved = { ...emptyDraft(form.model), answers: { you: { name: 'Bob' } } };
  await session.setOptions({ form, facts, ...(host && { host }), saved });
  session.answer('/end/rest', 'more');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(autosave.mock.lastCall?.[0].answers).toEqual({ you: { name: 'Bob' }, end: { rest: 'more' } });
  // What the host has is not another draft.
  session.answer('/end/rest', 'most');
  await session.setOptions({ form, facts, ...(host && { host }), saved });
  expect(session.answers()).toEqual({ you: { name: 'Bob' }, end: { rest: 'most' } });
});

test('a draft that was opened is not saved until something changes', async () => {
  const autosave = vi.fn<Save>(async () => ({}));
  const host: Host = { save: async () => ({}), submit: async () => ({ reference: 'AB' }), autosave };
  const saved = { ...emptyDraft(form.model), answers: { you: { name: 'Ann' } } };
  const session = createSession({ form, facts, host, saved });
  session.goTo('end');
  session.goTo('you');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(autosave).not.toHaveBeenCalled();
});
