import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { TextStyle } from '../measures.ts';

/** The name of a font. */
export type FontName = TextStyle['font'];

const folder = '@expo-google-fonts/source-sans-3';
const files: Readonly<Record<FontName, string>> = {
  regular: `${folder}/400Regular/SourceSans3_400Regular.ttf`,
  bold: `${folder}/600SemiBold/SourceSans3_600SemiBold.ttf`,
};

/** Ligatures that Unicode contains only for compatibility with old encodings: ﬀ to ﬆ. */
export const ligature: RegExp = /[\ufb00-\ufb06]/u;

const loaded = new Map<FontName, Font>();

/**
 * Returns a font that every document embeds, read from disk once. It is Source Sans 3 (SIL Open Font License), which
 * has the Latin letters of all European languages, including Welsh ŵ and ŷ, and of Vietnamese, and also Greek and
 * Cyrillic.
 */
export function loadFont(name: FontName): Font {
  const known = loaded.get(name);
  if (known) return known;
  const font = create(readFileSync(createRequire(import.meta.url).resolve(files[name]))) as Font;
  askForAll(font);
  loaded.set(name, font);
  return font;
}

/**
 * A glyph remembers the characters that it was first requested for, and none if it was first met as a part of another
 * glyph (W within Ŵ). Documents share the font, so each glyph is requested by its first character before any document
 * is drawn. Otherwise one document would change how the text of the next is extracted. Ligatures are left out, so that
 * they are requested by their letters.
 */
function askForAll(font: Font): void {
  const characters = font.characterSet.filter((character) => !ligature.test(String.fromCodePoint(character)));
  for (const character of characters.toSorted((left, right) => left - right)) font.glyphForCodePoint(character);
}
