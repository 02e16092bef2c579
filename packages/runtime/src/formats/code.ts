import type { TextFormat } from '@formwright/model';
import { codeOf } from './plain.ts';

/** What stands for a character in the picture of a code: `0` a digit, `A` a letter, `X` either. */
const classes: { readonly [sign: string]: string } = { 0: '[0-9]', A: '[A-Z]', X: '[0-9A-Z]' };

/** Returns the ECMA-262 source of the pattern of the canonical form of a code: the picture `00-A` makes `^[0-9][0-9][A-Z]$`. */
export function codePattern(picture: string): string {
  return `^${[...picture].map((sign) => classes[sign] ?? '').join('')}$`;
}

const known = new Map<string, TextFormat>();

/**
 * Returns the format of codes that are written like a picture: `000 000`. Canonical: capitals and digits, without what
 * is between the groups. Shown in the groups of the picture. The same object for the same picture.
 */
export function codeFormat(picture: string): TextFormat {
  const before = known.get(picture);
  if (before) return before;
  const display = (canonical: string): string => {
    let n = 0;
    return picture.replace(/[0AX]/g, () => canonical[n++] ?? '');
  };
  // Letters and digits in order: AB12 3456.
  const [letters, digits] = ['ABCDEFGHJKLMNPQRSTUVWXYZ', '1234567890'];
  let [a, d] = [0, 0];
  const like = picture.replace(/[0AX]/g, (sign) =>
    sign === 'A' ? letters.charAt(a++ % letters.length) : digits.charAt(d++ % digits.length),
  );
  const pattern = new RegExp(codePattern(picture));
  const format: TextFormat = {
    keyboard: /[AX]/.test(picture) ? 'capitals' : 'digits',
    canonical: codeOf,
    problem: (canonical) => (pattern.test(canonical) ? undefined : 'code'),
    display,
    like,
  };
  known.set(picture, format);
  return format;
}
