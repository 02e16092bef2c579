import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';

export const emailPattern =
  "^(?=.{3,254}$)[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])$";

/** An e-mail address: a local part, `@`, a domain with a dot, whose last part has two characters or more; 254 characters at most (RFC 5321). */
export const email: TextFormat = byPattern(emailPattern);
