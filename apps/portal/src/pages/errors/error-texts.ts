import type { ErrorPage } from './error-pages.ts';
import { welsh } from './error-texts-cy.ts';
import { english } from './error-texts-en.ts';

interface ErrorText {
  readonly title: string;
  /** `again` is when to try again, in words. */
  readonly paragraphs: readonly string[] | ((again: string) => readonly string[]);
}

/** A missing text does not compile. */
export type ErrorTexts = { readonly [page in ErrorPage]: ErrorText };

/** The words of each error page. */
export const errorTexts: { readonly [language in 'en' | 'cy']: ErrorTexts } = { en: english, cy: welsh };
