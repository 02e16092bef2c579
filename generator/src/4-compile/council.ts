import type { CompiledCouncil, CouncilInfo, RichText } from '@formwright/model';
import { fillWords } from '@formwright/runtime';
import type { Council, Definition } from '../1-read/definition.ts';
import { memberOf } from '../2-resolve/keywords/members.ts';
import { withAddresses } from '../2-resolve/texts/form-words.ts';
import { richText } from '../2-resolve/texts/rich-text.ts';
import { welshOf } from '../2-resolve/texts/translatable.ts';
import { councilWords } from '../language/council.ts';
import { given } from './model/described.ts';

/** Returns what the pages around a form show of its council. Undefined if the council has no file of its own. */
export function compileCouncil(definition: Definition): CompiledCouncil | undefined {
  const { council, welsh } = definition;
  if (!council) return undefined;
  const english: Says = (text) => ({ text });
  const translated: Says = (text, pointer) => {
    const place = council.written.placeOf(pointer);
    const found = welshOf({ text, pointer: undefined, place, markdown: false }, definition);
    return found ? { text: found.translation.cy } : { text, language: 'en' };
  };
  return { en: infoOf(council, english), ...(welsh && { cy: infoOf(council, translated) }) };
}

interface WrittenChoice {
  readonly title: string;
  readonly text?: string;
  readonly outcomes: readonly { readonly title: string; readonly text: string; readonly form?: string }[];
}

/** Returns a text in the language of a page, with its own language if that is another. */
type Says = (text: string, pointer: string) => { readonly text: string; readonly language?: 'en' };

function infoOf({ written }: Council, says: Says): CouncilInfo {
  const [name, logo, privacy] = ['name', 'logo', 'privacy'].map((member) => memberOf(written, member)) as [
    string,
    string | undefined,
    string | undefined,
  ];
  const words = Object.fromEntries(
    councilWords(written.value).map((word) => [word.name, says(word.text, word.pointer).text]),
  );
  const paragraphs = (markdown: string, pointer: string): RichText => {
    const { text, language } = says(markdown, pointer);
    const blocks = richText(fillWords(withAddresses(text, words), words));
    return language ? blocks.map((block) => ({ ...block, language })) : blocks;
  };
  const plain = (text: string, pointer: string): string => fillWords(says(text, pointer).text, words);
  const choicesOf = (): CouncilInfo['choices'] => {
    const choices = memberOf(written, 'choices') as { readonly [name: string]: WrittenChoice } | undefined;
    const all = Object.entries(choices ?? {}).map(([choice, { title, text, outcomes }]) => {
      const at = `/choices/${choice}`;
      const told = outcomes.map((outcome, index) => ({
        title: plain(outcome.title, `${at}/outcomes/${index}/title`),
        text: paragraphs(outcome.text, `${at}/outcomes/${index}/text`),
        ...given({ form: outcome.form }),
      }));
      const intro = text === undefined ? undefined : paragraphs(text, `${at}/text`);
      return [choice, { title: plain(title, `${at}/title`), ...given({ text: intro }), outcomes: told }] as const;
    });
    return choices && Object.fromEntries(all);
  };
  return {
    name: says(name, '/name').text,
    ...given({
      logo,
      privacy: privacy === undefined ? undefined : paragraphs(privacy, '/privacy'),
      choices: choicesOf(),
    }),
  };
}
