import type { JsonSchema } from './json-schema.ts';

/** What ECMA-262 means by `\s`; others mean more or less. */
const space = '\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

/** What stands for a class, inside `[…]`. Other languages count digits and letters of every script. */
const classes: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_', s: space };

/**
 * Gives a pattern (ECMA-262, flag `u`) in words that mean the same to the regular expressions of Python, Java and .NET: `\d`, `\w` and `\s` spelt out, `.` without
 * the ends of lines, and `$` at the very end alone, where others let a newline follow.
 */
export function portablePattern(source: string): string {
  let isInClass = false;
  return source.replaceAll(/\\(?:u\{([0-9A-Fa-f]+)\}|[\s\S])|[[\].$]/g, (token: string, point: string | undefined, at: number) => {
    if (point !== undefined) return String.fromCodePoint(Number.parseInt(point, 16));
    if (token.startsWith('\\')) return spelt(token, isInClass);
    if (token === '[') {
      if (isInClass) return '\\[';
      isInClass = true;
      return token;
    }
    if (token === ']') {
      isInClass = false;
      return token;
    }
    if (isInClass) return token;
    return token === '.' ? '[^\\n\\r\\u2028\\u2029]' : source.startsWith('(?!\\n)', at + 1) ? token : '$(?!\\n)';
  });
}

function spelt(token: string, isInClass: boolean): string {
  const letter = token.slice(1);
  const own = classes[letter.toLowerCase()];
  if (own === undefined) return token;
  if (letter === letter.toLowerCase()) return isInClass ? own : `[${own}]`;
  return isInClass ? token : `[^${own}]`;
}

/** Spells out every pattern of a schema. */
export function withPortablePatterns(schema: JsonSchema): JsonSchema {
  return spellOut(schema) as JsonSchema;
}

function spellOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spellOut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === 'pattern' && typeof one === 'string' ? portablePattern(one) : spellOut(one)]));
}
