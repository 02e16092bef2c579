import { english, type Wording } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { CompiledForm } from '@formwright/model';
import type { BuiltForm } from './forms/built-form.ts';
import { portalWords, type PortalWords } from './pages/frame/portal-words.ts';

/** A language of the portal. */
export type Language = Wording['language'];

/** All the server's words in one language. */
export interface Spoken {
  readonly language: Language;
  readonly wording: Wording;
  readonly words: PortalWords;
}

const spoken: { readonly [language in Language]: Spoken } = {
  en: { language: 'en', wording: english, words: portalWords.en },
  cy: { language: 'cy', wording: welsh, words: portalWords.cy },
};

/** Returns the words in the language that an address asks for with `lang=cy`. Defaults to English. */
export function spokenIn(asked: unknown): Spoken {
  return spoken[asked === 'cy' ? 'cy' : 'en'];
}

/** Returns the language of a part of a page, for its `lang`. Undefined if it is that of the page (WCAG 3.1.2). */
export function partLanguage(part: Language, page: Language): Language | undefined {
  return part === page ? undefined : part;
}

/**
 * Returns a form, and the words around it, in the language that an address asks for. A form without Welsh is in
 * English, and so is everything around it.
 */
export function formIn({ form, welsh }: BuiltForm, asked: unknown): Spoken & { readonly form: CompiledForm } {
  return welsh && asked === 'cy' ? { ...spoken.cy, form: welsh } : { ...spoken.en, form };
}
