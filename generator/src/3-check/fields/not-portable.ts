/** What many languages do not read as JavaScript does, or at all, and what to write instead: the end of a sentence. */
const findings: readonly (readonly [token: RegExp, where: 'inside' | 'outside' | 'anywhere', words: string])[] = [
  [/^\\[pP]\{/, 'anywhere', 'Python does not support `\\\\p{…}`; list the letters, such as `[A-Za-zÀ-ÖØ-öø-ſ]`'],
  [
    /^\(\?<[=!]/,
    'outside',
    'many languages only support a look-behind `(?<…)` of a fixed length; match what comes before, or look ahead from the start',
  ],
  [
    /^\\(?:k|[1-9])/,
    'outside',
    'a reference back to a group has another meaning in some languages if the group did not take part; write the group again',
  ],
  [
    /^\\[DSW]$/,
    'inside',
    '`\\\\D`, `\\\\S` and `\\\\W` within `[…]` exclude more characters in other languages; list the characters',
  ],
  [
    /[\u{10000}-\u{10ffff}]|^\\u\{0*(?:10|[1-9a-f])[0-9a-f]{4}\}/iu,
    'inside',
    '.NET reads a character beyond U+FFFF within `[…]` as two; write `(?:…|…)`',
  ],
];

/** Such as the classes that together mean any character, which the emitter spells out. */
const anything = /\[(?:\\s\\S|\\S\\s|\\d\\D|\\D\\d|\\w\\W|\\W\\w)\]/g;

/**
 * Returns what other languages would not read as we do in a pattern that compiles, even though the emitter spells out
 * what it can.
 */
export function notPortable(source: string): string | undefined {
  let isInClass = false;
  for (const [token] of source.replace(anything, '.').matchAll(/\\[pPu]\{[^}]*\}|\\[\s\S]|\(\?<[=!]|[\s\S]/gu)) {
    const found = findings.find(
      ([one, where]) => one.test(token) && (where === 'anywhere' || (where === 'inside') === isInClass),
    );
    if (found) return found[2];
    if (token === '[' || token === ']') isInClass = token === '[';
  }
  return undefined;
}
