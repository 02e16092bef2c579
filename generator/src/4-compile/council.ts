import type { CompiledCouncil, CouncilInfo, RichText } from '@formwright/model';
import type { Council, Definition } from '../1-read/definition.ts';
import { memberOf } from '../2-resolve/keywords/members.ts';
import { wordsOfCouncil } from '../language/council.ts';
import { filledTexts, saysIn, type Says } from './filled-texts.ts';
import { given } from './model/described.ts';

/** Returns what the pages around a form show of its council. Undefined if the council has no file of its own. */
export function compileCouncil(definition: Definition): CompiledCouncil | undefined {
  const { council, welsh } = definition;
  if (!council) return undefined;
  return {
    en: infoOf(council, saysIn('en', undefined)),
    ...(welsh && { cy: infoOf(council, saysIn('cy', welsh.get(council.file))) }),
  };
}

interface WrittenChoice {
  readonly title: string;
  readonly text?: string;
  readonly outcomes: readonly { readonly title: string; readonly text: string; readonly form?: string }[];
}

function infoOf({ written }: Council, says: Says): CouncilInfo {
  const member = (name: string): string | undefined => memberOf(written, name) as string | undefined;
  const words = wordsOfCouncil(written.value, (text, pointer) => says(text, pointer).text);
  const { plain, paragraphs } = filledTexts(words, says);
  const page = (name: 'privacy' | 'accessibility' | 'help'): RichText | undefined => {
    const text = member(name);
    return text === undefined ? undefined : paragraphs(text, `/${name}`);
  };
  const service = member('service');
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
    name: says(member('name') ?? '', '/name').text,
    ...given({
      service: service === undefined ? undefined : plain(service, '/service'),
      logo: member('logo'),
      privacy: page('privacy'),
      accessibility: page('accessibility'),
      help: page('help'),
      choices: choicesOf(),
    }),
  };
}
