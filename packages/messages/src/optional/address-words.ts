/** Words of a form that is loaded by its address and could not be, in one language, as plain text. */
export interface AddressWords {
  readonly notLoaded: string;
  readonly advice: string;
  readonly tryAgain: string;
}

/**
 * The words by `Wording.language`. They have 'Try again' as `Wording` has it, because the wording of a language may be
 * what could not be loaded. A missing word does not compile.
 */
export const addressWords: { readonly [language in 'en' | 'cy']: AddressWords } = {
  en: {
    notLoaded: 'This form could not be loaded',
    advice: 'Check your internet connection, and try again in a moment.',
    tryAgain: 'Try again',
  },
  cy: {
    notLoaded: 'Nid oedd modd llwytho’r ffurflen hon',
    advice: 'Gwiriwch eich cysylltiad â’r rhyngrwyd, a rhowch gynnig arall arni ymhen ychydig.',
    tryAgain: 'Rhowch gynnig arall arni',
  },
};
