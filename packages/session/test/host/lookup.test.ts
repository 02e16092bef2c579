import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession } from '../../src/create-session.ts';
import type { LookupOption } from '../../src/host/host.ts';
import { type Lookup, lookupOf } from '../../src/host/lookup.ts';
import type { Session } from '../../src/session.ts';
import { facts, field, page, repeat, smallForm } from '../support/small-form.ts';

const practices: readonly LookupOption[] = [
  { value: 'Riverside Surgery', hint: 'Bootle' },
  { value: 'Riverbank Practice' },
];

function open(
  freeText: boolean,
  search = async (query: string): Promise<readonly LookupOption[]> =>
    practices.filter(({ value }) => value.toLowerCase().includes(query.toLowerCase())),
): { session: Session; lookup: Lookup; asked: string[] } {
  const asked: string[] = [];
  const form = smallForm([
    page('gp', [field('practice', { widget: 'lookup', lookup: { source: 'practices', freeText } })]),
  ]);
  const host = {
    save: async () => ({}),
    submit: async () => ({ reference: 'A' }),
    async lookup(source: string, query: string) {
      asked.push(`${source}: ${query}`);
      return search(query);
    },
  };
  const session = createSession({ form, facts, host });
  return { session, lookup: lookupOf(session, '/gp/practice'), asked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pause = async (): Promise<unknown> => vi.advanceTimersByTimeAsync(250);

test('a source is asked after a pause and at least two letters, and the typed text is the answer', async () => {
  const { session, lookup, asked } = open(true);
  for (const text of ['r', 'ri', 'riv', ' river ']) lookup.typed(text);
  expect(asked).toEqual([]);
  await pause();
  expect(asked).toEqual(['practices: river']);
  expect(session.field('/gp/practice').value).toBe(' river ');
  expect(lookup.view()).toEqual({ options: practices, isOpen: true, active: -1, status: '2 suggestions' });
  lookup.typed('r');
  await pause();
  expect(asked).toHaveLength(1);
  expect(lookup.view()).toMatchObject({ isOpen: false, options: [], status: '' });
});

test('keys move through the list and wrap around, Enter chooses, Escape closes the list and keeps the typed text', async () => {
  const { session, lookup } = open(true);
  expect(lookup.key('ArrowDown')).toBe(false);
  lookup.typed('river');
  await pause();
  expect(lookup.key('Enter')).toBe(false);
  const walk = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => [lookup.key(key), lookup.view().active]);
  expect(walk).toEqual([
    [true, 0],
    [true, 1],
    [true, -1],
    [true, 1],
  ]);
  expect(lookup.key('Escape')).toBe(true);
  expect(lookup.key('Escape')).toBe(false);
  expect(session.field('/gp/practice').value).toBe('river');
  lookup.key('ArrowDown');
  expect(lookup.key('Enter')).toBe(true);
  expect(session.field('/gp/practice').value).toBe('Riverside Surgery');
  expect(lookup.view().isOpen).toBe(false);
  expect(lookup.key('Home')).toBe(false);
});

test('results for an older text are dropped, and a failure is announced', async () => {
  const answers = new Map<string, (options: readonly LookupOption[]) => void>();
  const { lookup } = open(true, async (query) =>
    query === 'broken' ? Promise.reject(new Error('no')) : new Promise((resolve) => answers.set(query, resolve)),
  );
  lookup.typed('first');
  await pause();
  lookup.typed('second');
  await pause();
  answers.get('second')?.([{ value: 'Second' }]);
  await pause();
  answers.get('first')?.([{ value: 'First' }]);
  await pause();
  expect(lookup.view().options).toEqual([{ value: 'Second' }]);
  lookup.typed('broken');
  await pause();
  expect(lookup.view()).toEqual({
    options: [],
    isOpen: false,
    active: -1,
    status: 'There are no suggestions at the moment.',
    note: 'There are no suggestions at the moment.',
  });
});

test('without free text, a text that the source does not have is an issue until a person chooses one that it has', async () => {
  const { session, lookup } = open(false);
  lookup.typed('x');
  expect(session.next()).toBe(false);
  expect(session.field('/gp/practice').error).toBe('Choose one of the suggestions for ‘practice’');
  lookup.typed('river');
  await pause();
  session.next();
  expect(session.field('/gp/practice').error).toBe('Choose one of the suggestions for ‘practice’');
  lookup.choose(1);
  expect(session.field('/gp/practice')).toMatchObject({ value: 'Riverbank Practice' });
  expect(session.field('/gp/practice').error).toBeUndefined();
  lookup.typed('riverSIDE surgery');
  await pause();
  lookup.leave();
  expect(session.field('/gp/practice').value).toBe('Riverside Surgery');
  expect(session.view().missing).toEqual([]);
});

test('with free text no typed text is an issue', async () => {
  const { session, lookup } = open(true);
  lookup.typed('Dr Who');
  await pause();
  expect(lookup.view().status).toBe('No suggestions');
  expect(session.view().missing).toEqual([]);
});

test('results that arrive after the person left the box open no list, but are still used', async () => {
  const { session, lookup } = open(false);
  lookup.typed('riverSIDE surgery');
  lookup.leave();
  await pause();
  expect(lookup.view().isOpen).toBe(false);
  expect(session.field('/gp/practice').value).toBe('Riverside Surgery');
  lookup.typed('river');
  lookup.leave();
  await pause();
  expect(lookup.view()).toMatchObject({ isOpen: false, options: practices });
  expect(session.view().missing).toHaveLength(1);
  // Back in the box, the list is there for who asks for it.
  expect(lookup.key('ArrowDown')).toBe(true);
  expect(lookup.view()).toMatchObject({ isOpen: true, active: 0 });
});

test('each new entry of a table has suggestions of its own', () => {
  const practice = field('practice', { widget: 'lookup', lookup: { source: 'practices', freeText: true } });
  const form = smallForm([page('gp', [repeat('visits', [practice], { columns: ['practice'] })])]);
  const session = createSession({ form, facts });
  session.addEntry('/gp/visits');
  const first = lookupOf(session, '/gp/visits/0/practice');
  expect(lookupOf(session, '/gp/visits/0/practice')).toBe(first);
  session.pressEditor('cancel');
  session.addEntry('/gp/visits');
  expect(lookupOf(session, '/gp/visits/0/practice')).not.toBe(first);
});
