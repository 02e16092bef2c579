import { leavingWords } from '@formwright/messages/leaving';
import { expect, test, vi } from 'vitest';
import { createSession, emptyDraft, type Host, HostError, type Session } from '../../src/index.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

const form = smallForm([page('you', [field('name')]), page('end', [field('rest')])]);
const link = 'https://example.org/drafts/abc';

function begin(own: Partial<Host> = {}): { readonly session: Session; readonly host: Host } {
  const host: Host = {
    save: vi.fn(async () => ({})),
    submit: async () => ({ reference: 'AB' }),
    leave: vi.fn(),
    cancel: vi.fn(async () => undefined),
    ...own,
  };
  return { session: createSession({ form, facts, host }), host };
}

const dialog = (session: Session): string | undefined => session.view().dialog?.kind;

test('every screen has Print, Save for later, Close and Cancel, if the host does them [S0-37]', () => {
  const actions = (session: Session): unknown => session.view().actions.map(({ action }) => action);
  const { session } = begin();
  expect(actions(session)).toEqual(['next', 'print', 'leave', 'cancel', 'save']);
  session.next();
  expect(actions(session)).toEqual(['submit', 'previous', 'print', 'leave', 'cancel', 'save']);
  expect(actions(createSession({ form, facts }))).toEqual(['next', 'print']);
});

test('Close leaves at once if there is nothing to lose, and otherwise offers to save [S0-38]', async () => {
  const { session, host } = begin();
  session.press('leave');
  expect([dialog(session), vi.mocked(host.leave)?.mock.calls.length]).toEqual([undefined, 1]);

  session.answer('/you/name', 'Ann');
  session.press('leave');
  expect(session.view().dialog).toMatchObject({
    kind: 'close',
    title: leavingWords.en.leaveTitle,
    actions: [{ action: 'save-and-close' }, { action: 'leave' }, { action: 'stay' }],
  });
  session.pressDialog('stay');
  expect([dialog(session), vi.mocked(host.leave)?.mock.calls.length]).toEqual([undefined, 1]);

  session.press('leave');
  session.pressDialog('leave');
  expect(vi.mocked(host.leave)?.mock.calls.length).toBe(2);
  expect(host.save).not.toHaveBeenCalled();

  session.press('leave');
  session.pressDialog('save-and-close');
  await vi.waitFor(() => expect(vi.mocked(host.leave)?.mock.calls.length).toBe(3));
  expect(host.save).toHaveBeenCalledOnce();
});

test('nobody leaves without having seen the link to what was saved, or after saving failed [S0-38]', async () => {
  const save = vi.fn<Host['save']>(async () => ({ link }));
  const { session, host } = begin({ save });
  session.answer('/you/name', 'Ann');
  save.mockRejectedValueOnce(new HostError('No connection.'));
  session.press('leave');
  session.pressDialog('save-and-close');
  await vi.waitFor(() => expect(session.view().activity.kind).toBe('failed'));
  expect(host.leave).not.toHaveBeenCalled();

  session.press('leave');
  session.pressDialog('save-and-close');
  await vi.waitFor(() => expect(dialog(session)).toBe('saved'));
  expect(session.view().dialog?.keep).toMatchObject({
    address: link,
    email: { address: `mailto:?subject=Small%20form&body=${encodeURIComponent(link)}` },
  });
  expect(host.leave).not.toHaveBeenCalled();
  session.pressDialog('leave');
  expect(host.leave).toHaveBeenCalledOnce();

  session.answer('/you/name', 'Bob');
  session.press('leave');
  session.pressDialog('save-and-close');
  await vi.waitFor(() => expect(host.leave).toHaveBeenCalledTimes(2));
});

test('Cancel discards after asking, and at once if there is nothing to discard [S0-38]', async () => {
  const { session, host } = begin();
  session.press('cancel');
  expect(dialog(session)).toBeUndefined();
  await vi.waitFor(() => expect(session.view().busy).toBe(false));
  expect(host.cancel).toHaveBeenCalledOnce();

  session.answer('/you/name', 'Ann');
  session.press('cancel');
  expect(session.view().dialog).toMatchObject({ kind: 'cancel', actions: [{ action: 'stay' }, { action: 'discard' }] });
  session.pressDialog('stay');
  session.press('cancel');
  session.pressDialog('discard');
  expect(session.view()).toMatchObject({ busy: true, activity: { kind: 'discarding' } });
  await vi.waitFor(() => expect(session.view()).toMatchObject({ busy: false, unsaved: false }));
  expect(host.cancel).toHaveBeenCalledTimes(2);
});

test('what is stored is asked about too, and stays on the screen if it cannot be discarded [S0-38]', async () => {
  const cancel = vi.fn<NonNullable<Host['cancel']>>(async () => undefined).mockRejectedValueOnce(new Error('down'));
  const host = { save: async () => ({}), submit: async () => ({ reference: 'AB' }), cancel };
  const session = createSession({
    form,
    facts,
    host,
    saved: { ...emptyDraft(form.model), answers: { you: { name: 'Ann' } } },
  });
  session.press('cancel');
  expect(dialog(session)).toBe('cancel');
  session.pressDialog('discard');
  await vi.waitFor(() =>
    expect(session.view().banner).toMatchObject({ kind: 'failed', message: leavingWords.en.discardFailed }),
  );
  expect(session.answers()).toEqual({ you: { name: 'Ann' } });
  await session.retry();
  expect(cancel).toHaveBeenCalledTimes(2);
});

test('Print hands the host the answers as they are on the screen, saved or not [S0-37]', () => {
  const print = vi.fn<NonNullable<Host['print']>>();
  const { session } = begin({ print });
  session.answer('/you/name', 'Ann');
  session.press('print');
  expect(print.mock.calls[0]?.[0].answers).toEqual({ you: { name: 'Ann' } });
});
