import { nameMissing } from './name-missing.ts';

/** A text for the template: a string, or a dictionary for whatever is more than words in the document's language. */
export type Typeset =
  | string
  | {
      /** A `word` is long, and may be broken between its letters. */
      readonly pieces: readonly (string | { readonly word: string })[];
      readonly lang?: string;
      /** The text as it was typed, for readers of what is drawn in parts, in another order or in place of letters. */
      readonly actual?: string;
      readonly complex?: true;
      readonly rtl?: true;
    };

/** What decides how a text is set. */
export interface TypesetOptions {
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
  /** Language of the renderer's words. */
  readonly wordsLanguage: string;
  /** Language of the text, if it is not the document's. */
  readonly lang?: string | undefined;
  /** The most letters of a word that are sure to fit on a line. */
  readonly letters: number;
}

const simple = /^[\n\u0020-\u024f\u2010-\u2027\u20ac]*$/;
/** Letters outside of the scripts whose words are drawn letter by letter, from left to right. */
const complex =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Prepares a text for the template. */
export function typesetText(text: string, { missing, wordsLanguage, lang, letters }: TypesetOptions): Typeset {
  const isSimple = simple.test(text);
  const drawn = isSimple ? text : nameMissing(text, { missing, language: wordsLanguage });
  // With the space, readers do not join the words of two lines.
  const pieces = drawn
    .replaceAll('\n', ' \n')
    .split(new RegExp(`(\\S{${letters + 1},})`, 'u'))
    .map((piece, index) => (index % 2 === 1 ? { word: piece } : piece))
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return '';
  const isComplex = !isSimple && complex.test(drawn);
  if (!isComplex && drawn === text && lang === undefined && pieces.length === 1 && typeof pieces[0] === 'string')
    return pieces[0];
  return {
    pieces,
    ...(lang === undefined ? {} : { lang }),
    ...(isComplex || drawn !== text ? { actual: text } : {}),
    ...(isComplex ? { complex: true } : {}),
    ...(isComplex && rightToLeft.test(drawn) ? { rtl: true } : {}),
  };
}
