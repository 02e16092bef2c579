import { paperWording } from '@formwright/messages';
import { scriptOf } from './script-of.ts';

/** Where characters are named. */
export interface NamingOptions {
  readonly missing: ReadonlySet<string>;
  /** Language of the renderer's words, as a BCP 47 tag. */
  readonly language: string;
}

/**
 * Names the characters of a text that no font has, in their place: their script and their numbers in Unicode, from
 * which each can be found again.
 */
export function nameMissing(text: string, { missing, language }: NamingOptions): string {
  if (missing.size === 0) return text;
  const parts: string[] = [];
  let run: string[] = [];
  const end = (): void => {
    if (run.length > 0) parts.push(nameOf(run, language));
    run = [];
  };
  for (const character of text) {
    if (!missing.has(character)) {
      end();
      parts.push(character);
    } else {
      if (run[0] !== undefined && scriptOf(run[0]) !== scriptOf(character)) end();
      run.push(character);
    }
  }
  end();
  return parts.join('');
}

function nameOf(characters: readonly string[], language: string): string {
  const known = language === 'cy' ? 'cy' : 'en';
  const code = scriptOf(characters[0] as string);
  const script = code && new Intl.DisplayNames(known, { type: 'script' }).of(code);
  const numbers = characters.map(
    (character) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `[${paperWording[known].cannotBeShown(script)}: ${numbers.join(' ')}]`;
}
