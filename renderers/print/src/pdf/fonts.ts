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

const parsed = new Map<FontName, Font>();

/**
 * Gives a font that every document embeds, read from disk once: Source Sans 3 (SIL Open Font License), which has the
 * Latin letters of all European languages, Welsh ŵ and ŷ among them, Vietnamese, Greek and Cyrillic.
 */
export function loadFont(name: FontName): Font {
  const known = parsed.get(name);
  if (known) return known;
  const font = create(readFileSync(createRequire(import.meta.url).resolve(files[name])));
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError(`${files[name]} is a collection of fonts, not one font`);
  parsed.set(name, font);
  return font;
}
