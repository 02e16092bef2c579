import { randomInt } from 'node:crypto';

const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/**
 * Returns a new reference that follows a form's pattern: each `X` becomes a random capital letter or digit, and the
 * rest stays.
 *
 * @example newReference('XX-XX-XXXX-XXXXXX') // 'K2-9T-QW41-0ZPD7R'
 */
export function newReference(pattern: string): string {
  return pattern.replace(/X/g, () => symbols.charAt(randomInt(symbols.length)));
}
