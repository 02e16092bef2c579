import { formats } from '@formwright/generator';
import type { FieldNode } from '@formwright/model';
import { isValid } from '../encode/values/domain.ts';

const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/**
 * Returns the n-th text that a field accepts and that is not in `taken`; undefined if none is known. `half`: the first
 * half that a postcode must have.
 */
export function sampleOf(
  field: FieldNode,
  n: number,
  {
    taken,
    half,
    patterned,
  }: { readonly taken: ReadonlySet<string>; readonly half: string | undefined; readonly patterned: Patterned },
): string | undefined {
  const fits = (text: string): boolean => !taken.has(text) && isValid(field, text);
  const candidates: string[] = [];
  const example = field.format && formats[field.format].example;
  for (let k = 0; k < 40; k++) {
    if (half !== undefined) candidates.push(`${half} ${k % 10}${letters[Math.floor(k / 10)]}A`);
    else if (example) candidates.push(example(k));
    else if (field.patterns === undefined) candidates.push(words(k, field));
  }
  const fitting = [...new Set(candidates)].filter(fits);
  if (fitting[n] !== undefined) return fitting[n];
  const shape = field.patterns ?? field.format ?? field.code;
  return shape === undefined ? undefined : patterned(field).filter(fits)[n - fitting.length];
}

/** Returns texts that match a field's patterns or format. */
export type Patterned = (field: FieldNode) => readonly string[];

function words(n: number, { minLength = 0, maxLength = 30 }: FieldNode): string {
  const word = n === 0 ? 'Text' : `Text ${n + 1}`;
  const short =
    maxLength < word.length
      ? String.fromCodePoint(97 + (n % 26)).repeat(Math.min(maxLength, 1 + Math.floor(n / 26)))
      : word;
  return short.padEnd(minLength, '.');
}
