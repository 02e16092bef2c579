import type { FormModel, RichText } from '@formwright/model';
import type { Definition } from '../../1-read/definition.ts';
import { fillIn } from '../../2-resolve/texts/filled.ts';
import { formWords } from '../../2-resolve/texts/form-words.ts';
import { wordsOn } from '../../2-resolve/texts/words-around.ts';
import { walkNodes } from '../../2-resolve/keywords/walk-nodes.ts';
import { translatableTexts, welshOf, type TranslatableText } from '../../2-resolve/texts/translatable.ts';
import { richText } from '../../2-resolve/texts/rich-text.ts';

interface Both {
  readonly english: FormModel;
  readonly translated: FormModel;
  /** The definition in Welsh. */
  readonly inWelsh: Definition;
}

/**
 * Returns the Welsh model of a form: as compiled from the definition in Welsh (`translated`), with the messages that
 * logic names by number in the order of the English, and with what is still in English marked as such.
 */
export function welshModel(definition: Definition, { english, translated, inWelsh }: Both): FormModel {
  const [fillEnglish, fillWelsh] = [fillerOf(definition), fillerOf(inWelsh)];
  const texts = translatableTexts(definition).map((text) => {
    const welsh = welshOf(text, definition)?.translation.cy;
    return {
      ...text,
      said: fillEnglish(text),
      // What is still in English is shown with Welsh words in it.
      shown: fillWelsh(text),
      welsh: welsh === undefined ? undefined : fillWelsh({ ...text, text: welsh }),
    };
  });
  const messaging = texts.filter(
    ({ pointer, welsh }) =>
      welsh !== undefined && pointer !== undefined && /\/x-(rules|prompts)\/\d+\/message$/.test(pointer),
  );
  const messages = new Map(messaging.toReversed().map(({ said: english, welsh }) => [english, welsh]));
  const missing = texts.filter(({ welsh }) => welsh === undefined);
  const untranslated = [...new Set(missing.filter(({ markdown }) => !markdown).map(({ shown }) => shown))];
  const rich = new Set(missing.filter(({ markdown }) => markdown).map(({ shown }) => JSON.stringify(richText(shown))));
  return {
    ...(markEnglish(translated, rich) as FormModel),
    language: 'cy',
    texts: english.texts.map((text) => messages.get(text) ?? text),
    ...(untranslated.length > 0 && { untranslated }),
  };
}

/** Returns what fills in a text of a definition as it is compiled. */
function fillerOf(definition: Definition): (text: TranslatableText) => string {
  const nodes = new Map(walkNodes(definition.root).map((node) => [node.path, node]));
  const addresses = formWords(definition);
  return (text) => {
    const node = text.path === undefined ? undefined : nodes.get(text.path);
    return fillIn(text, { addresses, words: node ? wordsOn(node, definition) : {} });
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
