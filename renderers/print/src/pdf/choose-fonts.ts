import { create, type Font } from 'fontkit';
import { filesOf, type FontFamily, mainFont, otherFonts } from './fonts.ts';

/** The fonts for a document. */
export interface ChosenFonts {
  /** In the order in which a character is looked for. */
  readonly families: readonly FontFamily[];
  /** The characters that none of them has. */
  readonly missing: ReadonlySet<string>;
}

/** Characters that select or join glyphs but have none of their own, and line feeds. */
const shapeless = /[\p{Default_Ignorable_Code_Point}\n]/u;

/** Chooses the fonts for a text: the main one, and those that have the characters which it lacks. */
export function chooseFonts(text: string): ChosenFonts {
  const missing = new Set<string>();
  const families = new Set<FontFamily>();
  for (const character of charactersOf(text)) {
    if (shapeless.test(character)) continue;
    const family = [mainFont, ...otherFonts].find((one) => one.letters.test(character) && has(one, character));
    if (family) families.add(family);
    else missing.add(character);
  }
  return { families: [mainFont, ...otherFonts.filter((family) => families.has(family))], missing };
}

function charactersOf(text: string): ReadonlySet<string> {
  const characters = new Set<string>();
  for (const character of text) if (character > '~') characters.add(character);
  return characters;
}

const coverage = new Map<FontFamily, ReadonlySet<number>>();

function has(family: FontFamily, character: string): boolean {
  const known = coverage.get(family) ?? readCoverage(family);
  coverage.set(family, known);
  return known.has(character.codePointAt(0) as number);
}

function readCoverage(family: FontFamily): ReadonlySet<number> {
  const regular = filesOf(family)?.[0];
  return new Set(regular ? (create(regular) as Font).characterSet : []);
}
