import { expect, test } from 'vitest';
import { createSession, HostError, type Session, type SessionListeners } from '../../src/index.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

const form = smallForm(
  [page('you', [field('name')]), page('more', [field('town')])],
  (_, { mandatory }) => void mandatory.add('/you/name'),
);

/** Begins a session, and collects what a listener to all hears. `own`: what it answers when asked. */
function heard(own: SessionListeners = {}): { readonly session: Session; readonly told: unknown[]; stop(): void } {
  const told: unknown[] = [];
  const calls: string[] = [];
  const host = {
    save: async () => (calls.push('save'), { link: 'https://a.example/1' }),
    submit: async (): Promise<never> => {
      throw new HostError('Sent already.', { retry: 'never' });
    },
  };
  const session = createSession({ form, facts, host });
  const tell = (name: string) => (detail: unknown) => void told.push([name, detail]);
  const stopped = new AbortController();
  const listeners: SessionListeners = {
    onPage: ({ page: name, number, of, errors }) => told.push(['page', `${name} ${number}/${of} ${errors}`]),
    onChange: ({ answers }) => told.push(['change', answers]),
    onUnsaved: tell('unsaved'),
    onSaved: tell('saved'),
    onSubmitted: tell('submitted'),
    onFailed: tell('failed'),
    ...own,
  };
  session.listen(() => listeners, stopped.signal);
  return { session, told, stop: () => stopped.abort() };
}

test('a listener hears the first page, what changes, and what becomes of it', async () => {
  const { session, told, stop } = heard();
  session.next();
  session.answer('/you/name', 'Ann');
  session.next();
  await session.save();
  await session.submit();
  stop();
  session.answer('/more/town', 'Leeds');
  expect(told).toEqual([
    ['page', 'you 1/2 0'],
    ['page', 'you 1/2 1'],
    ['page', 'you 1/2 0'],
    ['change', { you: { name: 'Ann' } }],
    ['unsaved', true],
    ['page', 'more 2/2 0'],
    ['unsaved', false],
    ['saved', { link: 'https://a.example/1' }],
    ['failed', { message: 'Sent already.', retry: 'never', link: undefined }],
  ]);
});

test('saving and submitting can be prevented, and are asked about only when they would happen', async () => {
  const asked: string[] = [];
  const { session } = heard({
    onSave: () => (asked.push('save'), false),
    onSubmit: () => (asked.push('submit'), false),
  });
  await session.submit();
  expect([asked, session.view().errors.length]).toEqual([[], 1]);
  session.answer('/you/name', 'Ann');
  await session.save();
  await session.submit();
  expect([asked, session.view().activity, session.view().unsaved]).toEqual([
    ['save', 'submit'],
    { kind: 'idle' },
    true,
  ]);
});
