import type { PdfFile, ShownText } from '../pdf-file.ts';
import { codeMap } from '../code-map.ts';
import { dict, items, words, type Dict } from '../pdf-values.ts';
import type { Rule } from '../rule.ts';

/** Rules for fonts: they are embedded, and their glyphs can be mapped back to characters. */
export const fontRules: readonly Rule[] = [
  {
    id: '7.21.4.1-1',
    says: 'Fonts are embedded.',
    find: (file) =>
      eachFont(
        file,
        ({ font }) =>
          !['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptorOf(font)?.get(name) !== undefined),
      ),
  },
  {
    id: '7.21.3.2-1',
    says: 'A TrueType font maps its codes to glyphs.',
    find: (file) =>
      eachFont(
        file,
        ({ font }) =>
          descendantOf(font)?.get('Subtype') === 'CIDFontType2' && descendantOf(font)?.get('CIDToGIDMap') === undefined,
      ),
  },
  {
    id: '7.21.7-1',
    says: 'Every glyph that is shown maps to characters.',
    find: (file) => eachFont(file, (text) => charactersOf(text).includes(undefined)),
  },
  {
    id: '7.21.7-2',
    says: 'No glyph maps to an invalid character.',
    find: (file) =>
      eachFont(file, (text) =>
        charactersOf(text).some(
          (characters) => characters !== undefined && /^$|[\u0000\ufffe\ufeff]/u.test(characters),
        ),
      ),
  },
  {
    id: '7.21.8-1',
    says: 'The glyph for missing characters is never shown.',
    find: (file) => eachFont(file, (text) => isComposite(text.font) && codesOf(text).includes(0)),
  },
];

/** Checks all the text in one font together. */
function eachFont({ sheets }: PdfFile, isWrong: (text: ShownText) => boolean): readonly string[] {
  const fonts = new Map<string, ShownText>();
  for (const text of sheets.flatMap(({ shown }) => shown)) {
    const key = text.font?.id ?? text.fontName;
    fonts.set(key, { ...text, strings: [...(fonts.get(key)?.strings ?? []), ...text.strings] });
  }
  return [...fonts.values()].filter(isWrong).map(({ font, fontName }) => words(font?.get('BaseFont')) || fontName);
}

function descendantOf(font: Dict | undefined): Dict | undefined {
  return dict(items(font?.get('DescendantFonts'))[0]) ?? font;
}

function descriptorOf(font: Dict | undefined): Dict | undefined {
  return dict(descendantOf(font)?.get('FontDescriptor'));
}

function isComposite(font: Dict | undefined): boolean {
  return font?.get('Encoding') === 'Identity-H';
}

function codesOf({ strings }: ShownText): readonly number[] {
  return strings.flatMap((text) => (text.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));
}

/**
 * Returns the characters that each glyph maps to, or undefined if the font does not say. Single-byte fonts are not
 * examined.
 */
function charactersOf(text: ShownText): readonly (string | undefined)[] {
  if (!isComposite(text.font)) return [];
  const source = dict(text.font?.get('ToUnicode'));
  const map = source ? codeMap(new TextDecoder().decode(source.bytes())) : new Map<number, string>();
  return codesOf(text).map((code) => map.get(code));
}
