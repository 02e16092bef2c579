import { formats } from '@formwright/generator';
import type { FieldNode } from '@formwright/model';
import { isValid } from '../encode/values/domain.ts';

const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/**
 * Returns the n-th text that each of the fields accepts and that is not in `taken`; undefined if none is known. `half`:
 * the first half that a postcode must have.
 */
export function sampleOf(
  fields: readonly FieldNode[],
  n: number,
  {
    taken,
    half,
    patterned,
  }: { readonly taken: ReadonlySet<string>; readonly half: string | undefined; readonly patterned: Patterned },
): string | undefined {
  const fits = (text: string): boolean => !taken.has(text) && fields.every((field) => isValid(field, text));
  const plain = [...new Set(fields.flatMap((field) => plainTexts(field, half)))].filter(fits);
  if (plain[n] !== undefined) return plain[n];
  const shaped = fields.filter((field) => (field.patterns ?? field.format ?? field.code) !== undefined);
  return [...new Set(shaped.flatMap(patterned))].filter(fits)[n - plain.length];
}

/** Returns texts that need no pattern to be made. */
function plainTexts(field: FieldNode, half: string | undefined): readonly string[] {
  const example = field.format && formats[field.format].example;
  if (half === undefined && !example && field.patterns !== undefined) return [];
  return Array.from({ length: 40 }, (_, k) => {
    if (half !== undefined) return `${half} ${k % 10}${letters[Math.floor(k / 10)]}A`;
    return example ? example(k) : words(k, field);
  });
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
