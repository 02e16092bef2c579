import type { TextFormat } from '@formwright/model';
import { plain } from './plain.ts';

/** Makes a format that is defined by a pattern alone (ECMA-262 source). `canonical` defaults to `plain`. */
export function byPattern(
  pattern: string,
  keyboard?: TextFormat['keyboard'],
  canonical: TextFormat['canonical'] = plain,
): TextFormat {
  const expression = new RegExp(pattern, 'u');
  return {
    keyboard,
    canonical,
    problem: (text) => (expression.test(text) ? undefined : 'shape'),
    display: (text) => text,
  };
}
