/** Control characters other than LF and tab. A text in normal form contains none of them. */
const control = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029';
const space = '\\t\\n \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff';
const unseen =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\ufff0-\\ufffb';

/**
 * ECMA-262 source of a pattern for a text in normal form that is not blank: no control characters, no space at either
 * end, and at least one visible character. It cannot recognise the few invisible characters beyond U+FFFF, which not
 * every language can name in a pattern, or letters that are not composed.
 */
export const normalTextPattern: string = `^(?:[${unseen}][${unseen}${space}]*)?[^${control}${space}${unseen}](?:[^${control}]*[^${control}${space}])?$`;

/** ECMA-262 source of a pattern that matches a text with at least one visible character. */
export const visiblePattern: string = `[^${control}${space}${unseen}]`;
