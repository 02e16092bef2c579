import { ligature, loadFont } from './fonts.ts';
import { graphemes } from './graphemes.ts';

/** Replaces a character that the font does not have. */
const replacement = '\u25a1';
/** Characters that select or join glyphs but have none of their own. */
const shapeless = /\p{Default_Ignorable_Code_Point}/gu;
const ascii = /^[\n\u0020-\u007e]*$/;

/**
 * Returns a text as the font can show it: accents composed, ligatures split into letters, and a visible box for each
 * character that the font does not have. If there are boxes, `complete` is false, and the original text should be
 * attached for screen readers and copying.
 */
export function printable(text: string): { readonly shown: string; readonly complete: boolean } {
  if (ascii.test(text)) return { shown: text, complete: true };
  const font = loadFont('regular');
  const has = (part: string): boolean =>
    [...part].every((character) => character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0) as number));
  const composed = text.normalize('NFC').replace(new RegExp(ligature, 'gu'), (joined) => joined.normalize('NFKC'));
  const plain = composed.replace(shapeless, '');
  if (has(plain)) return { shown: plain, complete: true };
  const shown = graphemes(composed)
    .map((letter) => letter.replace(shapeless, ''))
    .map((letter) => (has(letter) ? letter : replacement))
    .join('');
  return { shown, complete: false };
}
