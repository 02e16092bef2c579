import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';

/** Letters and digits of any script: as ranges, since the regular expressions of Python know no `\p{L}`. */
const letter =
  'A-Za-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u167f\\u1681-\\u1fff\\u2c00-\\u2dff\\u3005-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefe';
const label = `[${letter}]([${letter}-]{0,61}[${letter}])`;

export const emailPattern: string = `^(?=.{3,254}$)[^\\s@"(),:;<>\\[\\\\\\]]{1,64}@(${label}?\\.)+${label}$`;

/**
 * An e-mail address: a local part, `@`, a domain with a dot, whose last part has two characters or more; 254 characters
 * at most (RFC 5321).
 */
export const email: TextFormat = byPattern(emailPattern);
