import type { TextFormat } from '@formwright/model';
import { plain } from './plain.ts';

/**
 * Makes a format of which all is said by its pattern, ECMA-262 source. `canonical`: absent, the text on plain
 * characters.
 */
export function byPattern(pattern: string, canonical: TextFormat['canonical'] = plain): TextFormat {
  const expression = new RegExp(pattern, 'u');
  return {
    canonical,
    problem: (text) => (expression.test(text) ? undefined : 'shape'),
    display: (text) => text,
  };
}
