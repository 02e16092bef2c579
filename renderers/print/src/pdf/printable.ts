import { ligature, loadFont } from './fonts.ts';
import { graphemes } from './graphemes.ts';

/** Stands where the font has no shape for a character. */
const replacement = '\u25a1';
/** Marks that choose or join shapes, and have none of their own. */
const shapeless = /\p{Default_Ignorable_Code_Point}/gu;
const ascii = /^[\n\u0020-\u007e]*$/;

/**
 * Returns what of a text the font can show, accents composed and ligatures in letters, with a visible box for each
 * character that it cannot. `shown` differs from the text then, and the text itself should go with it, for whoever
 * listens or copies.
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
