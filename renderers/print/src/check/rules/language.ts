import type { Value } from '../pdf-values.ts';

/** Returns true if a value has the shape of a language tag. */
export function isLanguage(value: Value): boolean {
  return typeof value === 'string' && /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(value);
}
