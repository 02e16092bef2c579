import type { CatalogueInfo, CompiledCatalogue, Icon, Tile, TileGroup } from '@formwright/model';
import type { Catalogue } from '../1-read/catalogue.ts';
import { escapeName } from '../language/escape-name.ts';
import { wordsOfCouncil } from '../language/council.ts';
import { filledTexts, saysIn, type FilledTexts } from './filled-texts.ts';
import { given } from './model/described.ts';

/** Returns a council's home page and the pages below it. The catalogue must be without errors. */
export function compileCatalogue(catalogue: Catalogue): CompiledCatalogue {
  return { en: infoOf(catalogue, 'en'), ...(catalogue.welsh && { cy: infoOf(catalogue, 'cy') }) };
}

interface WrittenGroup {
  readonly title: string;
  readonly text?: string;
  readonly tiles: readonly WrittenTile[];
}

interface WrittenTile extends Partial<WrittenGroup> {
  readonly icon?: Icon;
  readonly link?: string;
  readonly form?: string;
  readonly choice?: string;
  readonly name?: string;
  readonly retired?: true;
}

function infoOf(catalogue: Catalogue, language: 'en' | 'cy'): CatalogueInfo {
  const { written, council } = catalogue;
  const ofCouncil = saysIn(language, council?.welsh);
  const words = wordsOfCouncil(council?.written.value, (text, pointer) => ofCouncil(text, pointer).text);
  const texts = filledTexts(words, saysIn(language, catalogue.welsh));
  const { before = {}, ...page } = written.value as WrittenGroup & {
    readonly before?: Readonly<Record<string, string>>;
  };
  const told = Object.entries(before).map(
    ([id, text]) => [id, texts.paragraphs(text, `/before/${escapeName(id)}`)] as const,
  );
  return { ...groupOf(page, '', { texts, words }), ...(told.length > 0 && { before: Object.fromEntries(told) }) };
}

interface Spoken {
  readonly texts: FilledTexts;
  readonly words: Readonly<Record<string, string>>;
}

function groupOf({ title, text, tiles }: WrittenGroup, at: string, spoken: Spoken): TileGroup {
  return {
    title: spoken.texts.plain(title, `${at}/title`),
    ...given({ text: text === undefined ? undefined : spoken.texts.paragraphs(text, `${at}/text`) }),
    tiles: tiles.map((tile, index) => tileOf(tile, `${at}/tiles/${index}`, spoken)),
  };
}

/** What stands below a tile's words also stands at the top of the page with the further tiles. */
function tileOf(
  { title, text, icon, link, form, choice, name, tiles, retired }: WrittenTile,
  at: string,
  spoken: Spoken,
): Tile {
  const { texts, words } = spoken;
  return given({
    title: title === undefined ? undefined : texts.plain(title, `${at}/title`),
    text: text === undefined ? undefined : texts.paragraphs(text, `${at}/text`),
    icon,
    address: link === undefined ? undefined : words[`link.${link}`],
    form,
    choice,
    retired,
    group:
      tiles && name !== undefined
        ? { name, ...groupOf({ title: title ?? name, ...(text !== undefined && { text }), tiles }, at, spoken) }
        : undefined,
  });
}
