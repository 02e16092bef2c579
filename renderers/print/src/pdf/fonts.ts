import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A family of fonts in a package of its own, with files for regular and bold text. */
export interface FontFamily {
  readonly name: string;
  /** Matches the characters that it is loaded for. */
  readonly letters: RegExp;
  readonly files: readonly [regular: string, bold: string];
}

const google = '@expo-google-fonts';

function noto(script: string, letters: RegExp): FontFamily {
  const file = (weight: string): string =>
    `${google}/noto-sans-${script.toLowerCase()}/${weight}/NotoSans${script}_${weight}.ttf`;
  return { name: `Noto Sans ${script}`, letters, files: [file('400Regular'), file('600SemiBold')] };
}

/**
 * The font of every document: Source Sans 3 (SIL Open Font License, like all others here). It has the Latin letters of
 * all European languages, including Welsh ŵ and ŷ, and of Vietnamese, and also Greek and Cyrillic.
 */
export const mainFont: FontFamily = {
  name: 'Source Sans 3',
  letters: /[^]/u,
  files: [
    `${google}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
    `${google}/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf`,
  ],
};

/**
 * Fonts for other scripts, loaded for a document that has their letters. Arabic is in Amiri, because each of its
 * letters is one glyph: of Noto's, whose dots are glyphs of their own, readers extract letters twice.
 */
export const otherFonts: readonly FontFamily[] = [
  {
    name: 'Amiri',
    letters: /\p{Script_Extensions=Arabic}/u,
    files: [`${google}/amiri/400Regular/Amiri_400Regular.ttf`, `${google}/amiri/700Bold/Amiri_700Bold.ttf`],
  },
  noto('Hebrew', /\p{Script_Extensions=Hebrew}/u),
  noto('Devanagari', /\p{Script_Extensions=Devanagari}/u),
  noto('Bengali', /\p{Script_Extensions=Bengali}/u),
  noto('Gurmukhi', /\p{Script_Extensions=Gurmukhi}/u),
  noto('Gujarati', /\p{Script_Extensions=Gujarati}/u),
  noto('Tamil', /\p{Script_Extensions=Tamil}/u),
  // Too large to install for everybody: each is there only if the host has installed its package.
  noto('JP', /\p{Script_Extensions=Hiragana}|\p{Script_Extensions=Katakana}|\p{Script=Han}/u),
  noto('KR', /\p{Script_Extensions=Hangul}/u),
  noto('SC', /\p{Script_Extensions=Han}/u),
  noto('TC', /\p{Script_Extensions=Han}/u),
  {
    name: 'Noto Emoji',
    letters: /[\p{Extended_Pictographic}\p{Emoji_Component}]/u,
    files: [
      `${google}/noto-emoji/400Regular/NotoEmoji_400Regular.ttf`,
      `${google}/noto-emoji/700Bold/NotoEmoji_700Bold.ttf`,
    ],
  },
];

const { resolve } = createRequire(import.meta.url);
const read = new Map<string, readonly Buffer[] | undefined>();

/** Returns a family's files, or undefined if its package is not installed. Files are read once. */
export function filesOf({ name, files }: FontFamily): readonly Buffer[] | undefined {
  if (!read.has(name)) read.set(name, readFiles(files));
  return read.get(name);
}

function readFiles(files: readonly string[]): readonly Buffer[] | undefined {
  const paths: string[] = [];
  try {
    paths.push(...files.map((file) => resolve(file)));
  } catch {
    return undefined;
  }
  return paths.map((path) => readFileSync(path));
}
