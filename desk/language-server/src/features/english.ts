import {
  entriesOf,
  translatableTexts,
  type Definition,
  type Place,
  type TranslatableText,
} from '@formwright/generator';
import type { Hover, Location } from 'vscode-languageserver';
import { rangeOf, type Cursor } from '../cursor.ts';
import { locationOf } from '../paths.ts';
import type { Workspace } from '../workspace.ts';

/** A text, and the entry of a Welsh file that translates it. */
export interface EnglishText {
  readonly definition: Definition;
  readonly text: TranslatableText;
  /** The place of the entry's pointer. */
  readonly pointer: Place;
}

/** Finds the English of the entry at a cursor in a Welsh file, on its pointer or in its value. */
export function englishAt(
  workspace: Workspace,
  { file, offset }: { readonly file: string; readonly offset: number },
): EnglishText | undefined {
  for (const form of workspace.formsWith(file)) {
    const definition = workspace.definition(form);
    const translations = [...(definition?.welsh?.values() ?? [])].find((one) => one.file === file);
    const entry = [...(translations?.entries.values() ?? [])].find(
      ({ namePlace, place }) => namePlace.offset <= offset && offset <= place.offset + place.length,
    );
    const text =
      definition && entry && translatableTexts(definition).find((one) => entriesOf(one, definition).includes(entry));
    if (text) return { definition, text, pointer: entry.namePlace };
  }
  return undefined;
}

/** Shows the current English, and the page that it is on. */
export function hoverEnglish({ document }: Cursor, { text: { text, page }, pointer }: EnglishText): Hover {
  return {
    contents: { kind: 'plaintext', value: page === undefined ? text : `${text}\n\nPage: ${page}` },
    range: rangeOf(document, pointer),
  };
}

/** Returns the place of the English. */
export function findEnglish({ definition, text }: EnglishText): Location {
  return locationOf(definition, text.place);
}
