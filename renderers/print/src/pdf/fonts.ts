import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { TextStyle } from './measures.ts';

export type FontName = TextStyle['font'];

const folder = '@expo-google-fonts/source-sans-3';
const files: Readonly<Record<FontName, string>> = {
  regular: `${folder}/400Regular/SourceSans3_400Regular.ttf`,
  bold: `${folder}/600SemiBold/SourceSans3_600SemiBold.ttf`,
};

/** Letters joined, which Unicode has as characters for old encodings' sake: ﬀ to ﬆ. */
export const ligature: RegExp = /[\ufb00-\ufb06]/u;

const loaded = new Map<FontName, Font>();

/**
 * Returns a font that every document embeds, read from disk once: Source Sans 3 (SIL Open Font License), which has the
 * Latin letters of all European languages, Welsh ŵ and ŷ among them, Vietnamese, Greek and Cyrillic.
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
 * A shape remembers the characters it was first asked for, and none if it was first met as a part of another one (W
 * within Ŵ). Documents share the font, so each shape is asked for by its first character before any document is drawn;
 * otherwise one document would change what the next one reads as. Ligatures are left to be asked for by their letters.
 */
function askForAll(font: Font): void {
  const characters = font.characterSet.filter((character) => !ligature.test(String.fromCodePoint(character)));
  for (const character of characters.toSorted((left, right) => left - right)) font.glyphForCodePoint(character);
}
