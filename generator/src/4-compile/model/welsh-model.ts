import type { FormModel, RichText } from '@formwright/model';
import type { Definition } from '../../1-read/definition.ts';
import { withAddresses } from '../../2-resolve/texts/filled.ts';
import { translatableTexts, welshOf } from '../../2-resolve/texts/translatable.ts';
import { richText } from '../../2-resolve/texts/rich-text.ts';

interface Both {
  readonly english: FormModel;
  readonly translated: FormModel;
  /** The words of `x-form` in Welsh. */
  readonly words: Readonly<Record<string, string>>;
}

/**
 * Returns the Welsh model of a form: as compiled from the definition in Welsh (`translated`), with the messages that
 * logic names by number in the order of the English, and with what is still in English marked as such.
 */
export function welshModel(definition: Definition, { english, translated, words }: Both): FormModel {
  const texts = translatableTexts(definition).map((text) => ({
    ...text,
    welsh: welshOf(text, definition)?.translation.cy,
  }));
  const said = texts.filter(
    ({ pointer, welsh }) =>
      welsh !== undefined && pointer !== undefined && /\/x-(rules|prompts)\/\d+\/message$/.test(pointer),
  );
  const messages = new Map(said.toReversed().map(({ text, welsh }) => [text, welsh]));
  const missing = texts.filter(({ welsh }) => welsh === undefined);
  const untranslated = [...new Set(missing.filter(({ markdown }) => !markdown).map(({ text }) => text))];
  const rich = new Set(
    missing.filter(({ markdown }) => markdown).map(({ text }) => JSON.stringify(richText(withAddresses(text, words)))),
  );
  return {
    ...(markEnglish(translated, rich) as FormModel),
    language: 'cy',
    texts: english.texts.map((text) => messages.get(text) ?? text),
    ...(untranslated.length > 0 && { untranslated }),
  };
}

/** Marks the blocks of rich texts that are still in English. */
function markEnglish(value: unknown, rich: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return rich.has(JSON.stringify(value))
      ? (value as RichText).map((block) => ({ ...block, language: 'en' }))
      : value.map((item) => markEnglish(item, rich));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, markEnglish(item, rich)]));
}
