import type { FieldNode, FormatName } from '@formwright/model';
import { isValid } from '../encode/values/domain.ts';

/**
 * Answers that look like real ones. Numbers and addresses are from the ranges reserved for examples, if there are any.
 */
const examples: { readonly [name in FormatName]?: (n: number) => string } = {
  email: (n) => `person${n === 0 ? '' : n}@example.org`,
  'nhs-number': (n) => ['9434765919', '9876543210', '4010232137', '9990548609', '9990554412'][n] ?? '',
  'uk-postcode': (n) => `L20 ${n % 10}${letters[Math.floor(n / 10) % letters.length]}A`,
  'rough-date': (n) => String(1948 + n),
  'local-time': (n) => `${String(9 + (n % 12)).padStart(2, '0')}:${n < 12 ? '30' : '45'}`,
  'local-date-time': (n) => `2026-03-${String(1 + (n % 28)).padStart(2, '0')}T09:30`,
  uprn: (n) => String(10033544614 + n),
  'ni-number': (n) => `AB1234${String(56 + (n % 40))}C`,
  'ods-code': (n) => `A${String(99999 - n)}`,
  'uk-telephone': (n) => `01632 96${String(n).padStart(4, '0')}`,
};

/** Returns true if there are examples for a format, without using its pattern. */
export function hasExamples(format: FormatName): boolean {
  return examples[format] !== undefined;
}

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
  const example = field.format && examples[field.format];
  for (let k = 0; k < 40; k++) {
    if (half !== undefined) candidates.push(`${half} ${k % 10}${letters[Math.floor(k / 10)]}A`);
    else if (example) candidates.push(example(k));
    else if (field.pattern === undefined) candidates.push(words(k, field));
  }
  const fitting = [...new Set(candidates)].filter(fits);
  if (fitting[n] !== undefined) return fitting[n];
  const pattern = field.pattern ?? field.format;
  return pattern === undefined ? undefined : patterned(field).filter(fits)[n - fitting.length];
}

/** Returns texts that match a field's pattern or format. */
export type Patterned = (field: FieldNode) => readonly string[];

function words(n: number, { minLength = 0, maxLength = 30 }: FieldNode): string {
  const word = n === 0 ? 'Text' : `Text ${n + 1}`;
  const short =
    maxLength < word.length
      ? String.fromCodePoint(97 + (n % 26)).repeat(Math.min(maxLength, 1 + Math.floor(n / 26)))
      : word;
  return short.padEnd(minLength, '.');
}
