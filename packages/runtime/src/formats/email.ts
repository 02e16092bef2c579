import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';

/** Letters and digits of any script, as ranges, because Python's regular expressions have no `\p{L}`. */
const letter =
  'A-Za-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u167f\\u1681-\\u1fff\\u2c00-\\u2dff\\u3005-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefe';
const label = `[${letter}]([${letter}-]{0,61}[${letter}])`;

/** ECMA-262 source of the pattern of an email address. */
export const emailPattern: string = `^(?=.{3,254}$)[^\\s@"(),:;<>\\[\\\\\\]]{1,64}@(${label}?\\.)+${label}$`;

/**
 * An email address: a local part, `@`, and a domain with a dot whose last part has two characters or more. At most 254
 * characters (RFC 5321).
 */
export const email: TextFormat = byPattern(emailPattern, 'email');
