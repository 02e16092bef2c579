import { dirname } from 'node:path';
import { editJson, layoutOf, printJson, type FileChange } from '@formwright/editing';
import {
  englishOf,
  entriesOf,
  entryFor,
  homePageWelshFile,
  isOfAnother,
  sharedTextAt,
  textsOfHomePage,
  translatableTexts,
  translationIn,
  upgraded,
  welshFileOf,
  welshOf,
  writableFor,
  type Catalogue,
  type CatalogueRead,
  type Definition,
  type Keyword,
  type TranslatableText,
  type Translations,
} from '@formwright/generator';
import { counted } from './report.ts';
import { schemaAddress } from '../schemas-folder.ts';

/** Changes to a form's Welsh files. */
export interface WelshChanges {
  readonly changes: readonly FileChange[];
  /**
   * How many untranslated texts were left out because their list belongs to another package, by list.
   */
  readonly left: ReadonlyMap<string, number>;
}

/**
 * Adds what is missing from the Welsh files beside the form, its blocks and its lists: each untranslated text, with its
 * English. Existing entries stay; an entry is marked if its English has changed or is no longer in the form. `textOf`
 * returns the current text of a file, which may not be on disk yet. Only files of the form's project change: the Welsh
 * of another package's blocks goes beside the form.
 */
export function welshChanges(definition: Definition, textOf: (file: string) => string | undefined): WelshChanges {
  const texts = translatableTexts(definition);
  const isOwn = writableFor(definition.file);
  const sources = new Set([definition.file, ...texts.map(({ place }) => place.file)]);
  const changes = [...sources]
    .filter((source) => source === definition.file || isOwn(source))
    .map((source) => {
      const file = welshFileOf(source, definition.file);
      const before = textOf(file);
      const due = dueIn(source, { definition, texts, isOwn });
      return before === undefined
        ? newFile(file, due, layoutOf(definition.texts.get(source) ?? ''))
        : changedFile({ file, before, due, welsh: definition.welsh?.get(source) });
    })
    .filter(({ before, after }) => before !== undefined || /"\/.*": \{/.test(after));
  return {
    changes,
    left: leftOf(
      texts.filter(({ place, pointer }) => pointer === undefined && !isOwn(place.file)),
      definition,
    ),
  };
}

/** Adds what is missing from the Welsh of a council's home page, as `welshChanges` does for a form. */
export function homePageChanges(
  catalogue: Catalogue,
  { texts, textOf }: Pick<CatalogueRead, 'texts'> & { textOf(file: string): string | undefined },
): readonly FileChange[] {
  const { file: source, welsh } = catalogue;
  const english = new Map(
    textsOfHomePage(catalogue).map(({ text, place: { pointer } }) => [
      pointer,
      { text, entry: welsh && entryOf(welsh, pointer, text), isElsewhere: false },
    ]),
  );
  const due: Due = { english, hasGone: (pointer) => !english.has(pointer) };
  const file = homePageWelshFile(source);
  const before = textOf(file);
  return [
    before === undefined
      ? newFile(file, due, layoutOf(texts.get(source) ?? ''))
      : changedFile({ file, before, due, welsh }),
  ];
}

function leftOf(texts: readonly TranslatableText[], definition: Definition): WelshChanges['left'] {
  const missing = new Map<string, Set<string>>();
  for (const text of texts) {
    if (!welshOf(text, definition))
      missing.set(text.place.file, (missing.get(text.place.file) ?? new Set()).add(text.place.pointer));
  }
  return new Map(Array.from(missing, ([file, pointers]) => [file, pointers.size]));
}

/** The texts that one Welsh file translates, or should, by pointer, in the order of the form. */
interface Due {
  readonly english: ReadonlyMap<
    string,
    { readonly text: string; readonly entry: Keyword | undefined; readonly isElsewhere: boolean }
  >;
  /** Returns true if there is no text at a pointer, in this form or any other. */
  hasGone(pointer: string): boolean;
}

interface Whole {
  readonly definition: Definition;
  readonly texts: readonly TranslatableText[];
  isOwn(file: string): boolean;
}

function dueIn(source: string, { definition, texts, isOwn }: Whole): Due {
  const welsh = definition.welsh?.get(source);
  const english = new Map<string, { text: string; entry: Keyword | undefined; isElsewhere: boolean }>();
  for (const text of texts) {
    if (text.place.file === source) {
      const entry = welsh && entryOf(welsh, text.place.pointer, text.text);
      english.set(text.place.pointer, {
        text: text.text,
        entry,
        isElsewhere: !entry && entriesOf(text, definition).length > 0,
      });
    }
    if (text.pointer === undefined || source !== definition.file) continue;
    // A form may have its own Welsh for a text of a block, named by where the block is used.
    const own = welsh && entryOf(welsh, text.pointer, text.text);
    const isDue = !isOwn(text.place.file) && text.place.file !== source;
    if (own || isDue)
      english.set(text.pointer, {
        text: text.text,
        entry: own,
        isElsewhere: !own && entriesOf(text, definition).length > 0,
      });
  }
  return {
    english,
    hasGone: (pointer) =>
      !english.has(pointer) && (source === definition.file || sharedTextAt(pointer, source, definition) === undefined),
  };
}

/** Returns the entry with a text's Welsh, even if it was translated from earlier English. */
function entryOf(welsh: Translations, pointer: string, text: string): Keyword | undefined {
  const own = welsh.entries.get(pointer);
  return entryFor(welsh, pointer, text) ?? (own && !isOfAnother(welsh, own) ? own : undefined);
}

function newFile(file: string, { english }: Due, layout: ReturnType<typeof layoutOf>): FileChange {
  const entries = [...english]
    .filter(([, { isElsewhere }]) => !isElsewhere)
    .map(([pointer, { text }]) => [pointer, { en: text, cy: '' }]);
  const after = printJson(
    { $schema: schemaAddress(dirname(file), 'translations.json'), ...Object.fromEntries(entries) },
    layout,
  );
  return { file, after, what: `${counted(entries.length, 'text')} to translate` };
}

interface Existing {
  readonly file: string;
  readonly before: string;
  readonly due: Due;
  readonly welsh: Translations | undefined;
}

function changedFile({ file, before, due, welsh }: Existing): FileChange {
  const { text, count } = upgraded(file, before);
  let after = text;
  const set = (path: readonly string[], value: unknown, previous?: string): void =>
    void (after = editJson(after, { path, value, after: previous }));
  const entries = [...(welsh?.entries.values() ?? [])];
  const gone = entries.filter(({ name }) => due.hasGone(name));
  const moved = new Set<Keyword>();
  const taken = new Set(entries.map(({ name }) => name));
  let [added, changed, unused] = [0, 0, 0];
  let previous = '$schema';
  for (const [pointer, { text, entry, isElsewhere }] of due.english) {
    // A text without Welsh takes the entry of a removed text with the same English: it may have been renamed.
    const found = entry ?? (isElsewhere ? undefined : gone.find((one) => !moved.has(one) && englishOf(one) === text));
    if (found && found.name !== pointer) {
      set([pointer], { en: text, cy: translationIn(found)?.cy }, previous);
      moved.add(found);
    } else if (found) {
      const edits = editsOf(found, text);
      for (const [member, value] of edits) set([pointer, member], value, member === 'was' ? 'en' : undefined);
      if (edits.length > 0) changed += 1;
    } else if (!isElsewhere) {
      set([pointer], { en: text, cy: '' }, previous);
      added += 1;
    }
    if (!isElsewhere) previous = pointer;
  }
  for (const entry of entries) {
    const place = due.english.get(entry.name);
    const translation = translationIn(entry);
    if (moved.has(entry)) {
      if (!place) set([entry.name], undefined);
    } else if (place && place.entry !== entry && !place.isElsewhere && translation?.cy.trim()) {
      // Another item of the list is at this pointer now.
      const free = freeIn(entry.name, (name) => due.english.has(name) || taken.has(name));
      taken.add(free);
      set([free], { en: englishOf(entry), cy: translation.cy, unused: true }, previous);
      unused += 1;
    } else if (gone.includes(entry) && !translation?.unused) {
      set([entry.name, 'unused'], true);
      unused += 1;
    }
  }
  const parts = [
    [added, 'added'],
    [moved.size, 'moved'],
    [changed, 'with changed English'],
    [unused, 'no longer there'],
    [count, 'with a former name'],
  ] as const;
  return {
    file,
    before,
    after,
    what: parts
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${counted(count, 'text')} ${what}`)
      .join(', '),
  };
}

/** Returns an unused pointer to an item of the same list. */
function freeIn(pointer: string, isTaken: (pointer: string) => boolean): string {
  for (let index = 0; ; index += 1) {
    const name = pointer.replace(/\d+(\/[^/]+)?$/, `${index}$1`);
    if (!isTaken(name)) return name;
  }
}

/**
 * Returns the new values of an entry's members. Changed English is kept as `was` until somebody corrects the Welsh.
 */
function editsOf(entry: Keyword, text: string): readonly (readonly [member: string, value: string | undefined])[] {
  const translation = translationIn(entry);
  if (!translation) return [];
  const { en, cy, was, unused } = translation;
  const older = cy.trim() === '' ? undefined : en === text ? was : (was ?? en);
  const kept = older === text ? undefined : older;
  return [
    ...(en === text ? [] : [['en', text] as const]),
    ...(kept === was ? [] : [['was', kept] as const]),
    ...(unused ? [['unused', undefined] as const] : []),
  ];
}
