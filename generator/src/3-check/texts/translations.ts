import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Definition, Keyword, Translations } from '../../1-read/definition.ts';
import type { TranslatedFile } from '../../1-read/catalogue.ts';
import { isOfAnother, welshIn } from '../../2-resolve/texts/entry-for.ts';
import {
  definitionPointer,
  hasLetters,
  sharedTextAt,
  translatableTexts,
  welshOf,
  type TranslatableText,
} from '../../2-resolve/texts/translatable.ts';
import { formerPlaces } from '../../2-resolve/names/former-places.ts';
import { walkNodes } from '../../2-resolve/keywords/walk-nodes.ts';
import { translationIn, type Translation } from '../../2-resolve/texts/translation.ts';
import type { MarkdownNode } from './links.ts';
import { wordsIn } from '../../2-resolve/texts/form-words.ts';
import type { WrittenText } from '../../language/keywords/texts.ts';

/** Each entry of a `cy.json` is the Welsh of a text that the form has, translated from its present English. */
export function translations(definition: Definition): readonly RawDiagnostic[] {
  const texts = translatableTexts(definition);
  return [...(definition.welsh ?? [])].flatMap(([source, welsh]) => [
    ...[...welsh.entries.values()].flatMap((entry) => ofEntry(entry, englishIn(source, { definition, texts }), welsh)),
    ...(source === definition.file ? coverage({ definition, texts, welsh }) : []),
  ]);
}

/** Each entry of the Welsh beside a file of a council is that of a text in the file, and no text is without Welsh. */
export function translationsOfFile(
  { written, welsh }: TranslatedFile,
  texts: readonly WrittenText[],
): readonly RawDiagnostic[] {
  if (!welsh) return [];
  const byPointer = new Map(texts.map((text) => [text.pointer, text]));
  const english: English = {
    of: (pointer) => byPointer.get(pointer),
    pointers: [...byPointer.keys()],
    now: () => undefined,
  };
  const due = texts.filter(({ text }) => hasLetters(text));
  const missing = due.filter(({ text, pointer }) => welshIn(welsh, pointer, text) === undefined);
  return [
    ...[...welsh.entries.values()].flatMap((entry) => ofEntry(entry, english, welsh)),
    ...(missing.length > 0
      ? [
          {
            ...diagnostic(
              'incomplete-translation',
              { ...welsh.place, length: 1 },
              { missing: missing.length, total: due.length },
            ),
            related: missing.map(({ pointer }) => written.placeOf(pointer)),
          },
        ]
      : []),
  ];
}

/** Finds each text that has no Welsh, or Welsh from earlier English, and reports it at its English. */
export function missingWelsh(definition: Definition): readonly RawDiagnostic[] {
  return translatableTexts(definition).flatMap((text) => {
    const found = welshOf(text, definition);
    if (!found) return [diagnostic('missing-translation', text.place, { text: text.text })];
    return isStale(found.translation, text.text)
      ? [diagnostic('outdated-translation', text.place, { text: text.text })]
      : [];
  });
}

interface Known {
  readonly definition: Definition;
  readonly texts: readonly TranslatableText[];
  readonly welsh: Translations;
}

/** Returns the texts that a file of Welsh can translate. */
interface English {
  of(pointer: string): { readonly text: string; readonly markdown: boolean } | undefined;
  readonly pointers: readonly string[];
  /** Returns the present place of what had this pointer before it was renamed. */
  now(pointer: string): string | undefined;
}

/**
 * A form's own file names texts by their places in the form. The file of a block or list, which other forms use too,
 * may name any text in it.
 */
function englishIn(source: string, { definition, texts }: Omit<Known, 'welsh'>): English {
  const byPointer = new Map<string, TranslatableText>();
  for (const text of texts) {
    if (text.place.file === source) byPointer.set(text.place.pointer, text);
    if (source === definition.file && text.pointer !== undefined) byPointer.set(text.pointer, text);
  }
  const places =
    source === definition.file
      ? Array.from(
          formerPlaces(walkNodes(definition.root)),
          ([path, now]) => [definitionPointer(path, definition.root), definitionPointer(now, definition.root)] as const,
        )
      : [];
  return {
    of(pointer) {
      const known = byPointer.get(pointer);
      const written = known || source === definition.file ? undefined : sharedTextAt(pointer, source, definition);
      return known ?? (written === undefined ? undefined : { text: written, markdown: false });
    },
    pointers: [...byPointer.keys()],
    now(pointer) {
      const former = places.find(([path]) => pointer.startsWith(`${path}/`));
      const now = former && former[1] + pointer.slice(former[0].length);
      return now !== undefined && byPointer.has(now) ? now : undefined;
    },
  };
}

function ofEntry(entry: Keyword, english: English, welsh: Translations): readonly RawDiagnostic[] {
  const translation = translationIn(entry);
  if (!translation) return [diagnostic('bad-translation', entry.place, { pointer: entry.name })];
  const text = english.of(entry.name);
  if (!text)
    return translation.unused
      ? []
      : [
          diagnostic('unknown-translation', entry.namePlace, {
            pointer: entry.name,
            suggestion: instead(entry.name, english),
          }),
        ];
  const inVain = needless(entry, translation);
  if (translation.cy.trim() === '') return inVain;
  if (isStale(translation, text.text) && isOfAnother(welsh, entry))
    return [diagnostic('stale-translation', entry.namePlace, { pointer: entry.name, suggestion: movedItem })];
  const at = entry.placeOf('/cy');
  const [missing, added] = [
    without(wordsIn(text.text), wordsIn(translation.cy)),
    without(wordsIn(translation.cy), wordsIn(text.text)),
  ];
  return [
    ...inVain,
    ...(isStale(translation, text.text)
      ? [
          diagnostic('stale-translation', entry.namePlace, {
            pointer: entry.name,
            suggestion: stalePair(translation, text.text),
          }),
        ]
      : []),
    ...missing.map((name) => diagnostic('translation-word', at, { name, language: 'English' })),
    ...added.map((name) => diagnostic('translation-word', at, { name, language: 'Welsh' })),
    ...(text.markdown
      ? without(linksIn(text.text), linksIn(translation.cy)).map((site) =>
          diagnostic('translation-link', at, { site, language: 'English' }),
        )
      : []),
    ...(text.markdown
      ? without(linksIn(translation.cy), linksIn(text.text)).map((site) =>
          diagnostic('translation-link', at, { site, language: 'Welsh' }),
        )
      : []),
  ];
}

/** Returns the problems of an entry for a text that is in the form. */
function needless(entry: Keyword, { cy, was, unused }: Translation): readonly RawDiagnostic[] {
  const suggestion = 'Remove it, or run `formwright words`.';
  return [
    ...(unused
      ? [
          diagnostic('no-effect', entry.placeOf('/unused'), {
            keyword: 'unused',
            what: 'the text is in the form',
            suggestion,
          }),
        ]
      : []),
    ...(was !== undefined && cy.trim() === ''
      ? [diagnostic('no-effect', entry.placeOf('/was'), { keyword: 'was', what: 'there is no Welsh yet', suggestion })]
      : []),
  ];
}

function instead(pointer: string, english: English): string | undefined {
  const now = english.now(pointer);
  return now === undefined
    ? didYouMean(pointer, english.pointers)
    : `It was renamed: write \`${now}\`, or run \`formwright words\`.`;
}

/** Returns whether the English has changed since it was translated. */
export function isStale({ en, was }: Translation, english: string): boolean {
  return was !== undefined || en !== english;
}

const movedItem =
  'It is the Welsh of another item of the list, and is still shown with that item: `formwright words` moves it.';

function stalePair({ en, was }: Translation, english: string): string {
  return `It was ‘${was ?? en}’, and is ‘${english}’: correct the Welsh, write the present English in \`en\`, and remove \`was\`.`;
}

function without(these: readonly string[], those: readonly string[]): readonly string[] {
  return these.filter((one) => !those.includes(one));
}

/**
 * Returns where the links of a Markdown text lead: to a site, and not to a page of it, because a site may have the page
 * in each language.
 */
function linksIn(markdown: string): readonly string[] {
  const found = new Set<string>();
  const visit = ({ url, children = [] }: MarkdownNode): void => {
    if (url !== undefined)
      found.add(/^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? url.split(/[/?#]/, 2)[0] ?? url);
    children.forEach(visit);
  };
  visit(fromMarkdown(markdown));
  return [...found].filter((site) => site !== '');
}

function coverage({ definition, texts, welsh }: Known): readonly RawDiagnostic[] {
  const places = (some: readonly TranslatableText[]): number =>
    new Set(some.map(({ place }) => `${place.file}#${place.pointer}`)).size;
  const missing = texts.filter((text) => !welshOf(text, definition));
  return missing.length > 0
    ? [
        diagnostic(
          'incomplete-translation',
          { ...welsh.place, length: 1 },
          { missing: places(missing), total: places(texts) },
        ),
      ]
    : [];
}
