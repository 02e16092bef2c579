import { afterEach, expect, it, vi } from 'vitest';
import { createSession, emptyDraft, WrongFormError } from '../../src/index.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

const form = smallForm([page('you', [field('name')])]);
const host = { save: async () => ({}), submit: async () => ({ reference: 'A' }) };
afterEach(() => vi.restoreAllMocks());

it('warns in the console, once each, about mistakes that would otherwise go unnoticed', async () => {
  // What was said once is remembered by the module, which other tests use too.
  vi.resetModules();
  const { createSession } = await import('../../src/index.ts');
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  createSession({ form, facts, host });
  for (let times = 0; times < 2; times++)
    createSession({
      form,
      facts: { today: '22/11/2026' },
      saved: { ...emptyDraft(form.model), form: 'council/other' },
    });
  const subjects = (): unknown[] => warned.mock.calls.map(([text]) => /`[^`]+`/.exec(text as string)?.[0]);
  await expect.poll(subjects).toEqual(['`facts.today`', '`host`', '`saved`']);
});

it.each([undefined, form.model, { form }, '{}'])(
  'refuses a value that is not a built form, and says what one is: %#',
  (wrong) => {
    expect(() => createSession({ form: wrong as never, facts, host })).toThrow(WrongFormError);
  },
);
