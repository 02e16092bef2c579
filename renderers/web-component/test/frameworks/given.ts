import { welsh } from '@formwright/messages/cy';
import { english } from '@formwright/messages';
import { form, next } from './form.ts';

/** What happened to the form's host, for the test to read. */
export const calls: string[] = [];
Object.assign(globalThis, { calls });

/** What an application gives to the form: all of it made anew each time that it draws, as applications do. */
export function given(count: number, language: 'en' | 'cy', version: 1 | 2) {
  return {
    form: { ...(version === 1 ? form : next) },
    facts: { today: '2026-11-22', context: { role: 'officer' } },
    host: {
      save: async (draft: { readonly answers: object }) => {
        calls.push(`save of drawing ${count}: ${JSON.stringify(draft.answers)}`);
        return {};
      },
      submit: async () => ({ reference: 'AB-12' }),
    },
    words: { team: 'us' },
    wording: { ...(language === 'en' ? english : welsh) },
  };
}
