import type { TextFormat } from '@formwright/model';

/** Makes a format of which all is said by its pattern, ECMA-262 source. `canonical`: absent, the text without spaces around it. */
export function byPattern(pattern: string, canonical: TextFormat['canonical'] = (typed) => typed.trim()): TextFormat {
  const expression = new RegExp(pattern, 'u');
  return {
    canonical,
    problem: (text) => (expression.test(text) ? undefined : 'shape'),
    display: (text) => text,
  };
}

/** Gives the letters and digits of a code, in capitals. */
export function codeOf(typed: string): string {
  return typed.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}
