import type { JsonSchema } from './formula/json-schema.ts';

/** What ECMA-262 means by `\s`; other languages mean more or less. */
const space = '\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

/** What replaces a class inside `[…]`. Other languages count digits and letters of every script. */
const classes: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_', s: space };

/** What else has another meaning in some language, or none. `\b` counts letters as `\w` does. */
const escapes: Readonly<Record<string, string>> = {
  '\\b': '(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))',
  '\\B': '(?:(?<=[A-Za-z0-9_])(?=[A-Za-z0-9_])|(?<![A-Za-z0-9_])(?![A-Za-z0-9_]))',
  '\\v': '\\x0b',
  '\\0': '\\x00',
};

const anything = '(?:[\\n]|[^\\n])';
const tokens =
  /\[(?:\\s\\S|\\S\\s|\\d\\D|\\D\\d|\\w\\W|\\W\\w|\^)\]|\[\]|\\u\{[0-9A-Fa-f]+\}|\\u[Dd][89ABab]\w\w\\u[Dd][C-Fc-f]\w\w|\\c[A-Za-z]|\\[\s\S]|\(\?<(?![=!])[^>]*>|&&|\|\||~~|[[\].$]/g;

/**
 * Rewrites a pattern (ECMA-262, flag `u`) so that it means the same in the regular expressions of Python, Java and
 * .NET: `\d`, `\w`, `\s` and `\b` are spelt out, `.` excludes the ends of lines, groups have no names, and `$` is only
 * the very end, where others allow a newline after it. `check` warns about what cannot be written so.
 */
export function portablePattern(source: string): string {
  let isInClass = false;
  const usesNames = source.includes('\\k<');
  const outside = (token: string, at: number): string => {
    if (token === '[]') return '(?!)';
    if (token.startsWith('[') && token !== '[') return anything;
    if (token.startsWith('(?<')) return usesNames ? token : '(';
    if (token === '[') isInClass = true;
    if (token === '.') return '[^\\n\\r\\u2028\\u2029]';
    if (token === '$') return source.startsWith('(?!\\n)', at + 1) ? token : '$(?!\\n)';
    return token;
  };
  const inside = (token: string): string => {
    if (token.endsWith(']')) isInClass = false;
    // Some languages read a bracket within brackets, or one of these twice, as a set of sets.
    const signs = /^(?:&&|\|\||~~)$/.test(token) ? [...token].map(hex).join('') : token;
    return signs.replace(/^\[/, '\\[');
  };
  return source.replaceAll(tokens, (token: string, at: number) =>
    token.startsWith('\\') ? spelt(token, isInClass) : isInClass ? inside(token) : outside(token, at),
  );
}

function spelt(token: string, isInClass: boolean): string {
  const letter = token.slice(1);
  if (letter.startsWith('u{')) return String.fromCodePoint(Number.parseInt(letter.slice(2, -1), 16));
  if (/^u.{4}\\u/.test(letter))
    return String.fromCharCode(Number.parseInt(letter.slice(1, 5), 16), Number.parseInt(letter.slice(7), 16));
  if (/^c./.test(letter)) return hex(String.fromCharCode(letter.charCodeAt(1) % 32));
  const own = classes[letter.toLowerCase()];
  if (own === undefined) return token === '\\b' && isInClass ? '\\x08' : (escapes[token] ?? token);
  if (letter === letter.toLowerCase()) return isInClass ? own : `[${own}]`;
  return isInClass ? token : `[^${own}]`;
}

function hex(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Spells out every pattern of a schema. */
export function withPortablePatterns(schema: JsonSchema): JsonSchema {
  return spellOut(schema) as JsonSchema;
}

function spellOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spellOut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'pattern' && typeof one === 'string' ? portablePattern(one) : spellOut(one),
    ]),
  );
}
