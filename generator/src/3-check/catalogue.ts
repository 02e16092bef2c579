import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Catalogue } from '../1-read/catalogue.ts';
import { escapeName } from '../language/escape-name.ts';
import type { Keyword, Place } from '../1-read/definition.ts';
import { namesIn as namesInFolder } from '../1-read/sources.ts';
import { isJson } from '../2-resolve/keywords/is-json.ts';
import { memberOf, namesIn } from '../2-resolve/keywords/members.ts';
import { tilesOf, type PlacedTile } from '../2-resolve/tiles.ts';
import { catalogueTexts } from '../language/catalogue.ts';
import { wordsOfCouncil } from '../language/council.ts';
import { errorsOfCatalogue } from './keywords/dialect.ts';
import { problemsOfValue } from './keywords/keyword-value.ts';
import { brokenFormLink } from './texts/form-links.ts';
import { inOwnTexts } from './texts/own-texts.ts';
import { translationsOfFile } from './texts/translations.ts';

/** Returns everything that is wrong with a council's home page. `texts`: source texts by file. */
export function checkCatalogue(catalogue: Catalogue, texts: ReadonlyMap<string, string>): readonly RawDiagnostic[] {
  const { file, written, council } = catalogue;
  const found: Found = { catalogue, tiles: tilesOf(catalogue), folder: dirname(file) };
  const own = catalogueTexts(written.value);
  const words = wordsOfCouncil(council?.written.value);
  return [
    ...problemsOfValue(errorsOfCatalogue(written.value), { keyword: written, texts }),
    ...inOwnTexts(written, own, { words, forms: dirname(found.folder) }),
    ...brokenTargets(found),
    ...sameNames(found),
    ...aboutForms(found),
    ...notReached(found),
    ...translationsOfFile(catalogue, own),
  ];
}

interface Found {
  readonly catalogue: Catalogue;
  readonly tiles: readonly PlacedTile[];
  /** The council's folder. */
  readonly folder: string;
}

/** A tile leads to a form of the council, or to a link or a choice of its `council.json`. */
function brokenTargets({ catalogue: { written, council }, tiles, folder }: Found): readonly RawDiagnostic[] {
  const inCouncil = (kind: 'link' | 'choice', { pointer, value }: PlacedTile): readonly RawDiagnostic[] => {
    const name = value[kind];
    const known = namesIn(council?.written, `${kind}s`);
    return typeof name !== 'string' || known.includes(name)
      ? []
      : [
          diagnostic('unknown-in-council', written.placeOf(`${pointer}/${kind}`), {
            kind,
            name,
            suggestion: didYouMean(name, known),
          }),
        ];
  };
  return tiles.flatMap((tile) => [
    ...inCouncil('link', tile),
    ...inCouncil('choice', tile),
    ...(typeof tile.value['form'] === 'string'
      ? brokenForm(tile.value['form'], written.placeOf(`${tile.pointer}/form`), folder)
      : []),
  ]);
}

function brokenForm(id: string, place: Place, folder: string): readonly RawDiagnostic[] {
  const broken = brokenFormLink(`form:${id}`, place, dirname(folder));
  return broken.length > 0 || id.startsWith(`${basename(folder)}/`)
    ? broken
    : [diagnostic('wrong-value', place, { keyword: 'form', problem: 'must be a form of this council' })];
}

/** Each page of tiles has an address of its own. */
function sameNames({ catalogue: { written }, tiles }: Found): readonly RawDiagnostic[] {
  const named = tiles.filter(({ value }) => typeof value['name'] === 'string');
  return named
    .filter(({ value }, index) => named.findIndex((other) => other.value['name'] === value['name']) < index)
    .map(({ pointer }) =>
      diagnostic('wrong-value', written.placeOf(`${pointer}/name`), {
        keyword: 'name',
        problem: 'is already the address of another page of tiles',
      }),
    );
}

/** What is said of single forms is about forms of the council. */
function aboutForms({ catalogue: { written }, folder }: Found): readonly RawDiagnostic[] {
  return ['before', 'unlisted'].flatMap((member) =>
    namesIn(written, member).flatMap((id) => brokenForm(id, written.placeOf(`/${member}/${escapeName(id)}`), folder)),
  );
}

/** Every form of the council, and every choice before forms, can be reached from the home page. */
function notReached({ catalogue: { written, council }, tiles, folder }: Found): readonly RawDiagnostic[] {
  const choices = new Set(tiles.map(({ value }) => value['choice']));
  const forms = new Set([
    ...tiles.map(({ value }) => value['form']),
    ...[...choices].flatMap((name) => formsBehind(council?.written, name)),
  ]);
  const unlisted = new Set(namesIn(written, 'unlisted'));
  const missing = (kind: 'form' | 'choice', name: string): RawDiagnostic =>
    diagnostic('not-in-catalogue', written.placeOf('/tiles'), { kind, name });
  return [
    ...formsIn(folder)
      .filter((id) => !forms.has(id) && !unlisted.has(id))
      .map((id) => missing('form', id)),
    ...namesIn(council?.written, 'choices')
      .filter((name) => !choices.has(name))
      .map((name) => missing('choice', name)),
    ...[...unlisted]
      .filter((id) => forms.has(id))
      .map((id) =>
        diagnostic('no-effect', written.placeOf(`/unlisted/${escapeName(id)}`), {
          keyword: 'unlisted',
          what: 'a tile leads to the form',
          suggestion: 'Remove it.',
        }),
      ),
  ];
}

function formsBehind(council: Keyword | undefined, choice: unknown): readonly unknown[] {
  const choices = memberOf(council, 'choices');
  const found = isJson(choices) && typeof choice === 'string' ? choices[choice] : undefined;
  const outcomes = isJson(found) ? found['outcomes'] : undefined;
  return Array.isArray(outcomes)
    ? outcomes.map((outcome: unknown) => (isJson(outcome) ? outcome['form'] : undefined))
    : [];
}

function formsIn(folder: string): readonly string[] {
  return namesInFolder(folder)
    .filter((name) => existsSync(join(folder, name, 'form.json')))
    .map((name) => `${basename(folder)}/${name}`);
}
