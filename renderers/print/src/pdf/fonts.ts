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

const read = new Map<FontName, Uint8Array>();
const parsed = new Map<FontName, Font>();

/**
 * Gives the bytes of a font that every document embeds, read from disk once: Source Sans 3 (SIL Open Font License), which
 * has the Latin letters of all European languages, Welsh ŵ and ŷ among them, Vietnamese, Greek and Cyrillic.
 *
 * Each document parses them anew: a parsed font remembers which characters its shapes were first asked for, and so one
 * document could change the characters of the next.
 */
export function fontBytes(name: FontName): Uint8Array {
  const bytes = read.get(name) ?? new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(files[name])));
  read.set(name, bytes);
  return bytes;
}

/** Tells whether a font has a shape for a character. */
export function hasShape(name: FontName, codePoint: number): boolean {
  const font = parsed.get(name) ?? (create(Buffer.from(fontBytes(name))) as Font);
  parsed.set(name, font);
  return font.hasGlyphForCodePoint(codePoint);
}
