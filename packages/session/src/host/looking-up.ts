import type { LookupOption } from './host.ts';

/** How many letters a source needs: a single one would match everything. */
const MIN_LETTERS = 2;

/** Returns whether a text is long enough to look it up. */
export function isEnough(text: string): boolean {
  return [...text].length >= MIN_LETTERS;
}

/** Returns whether a suggestion differs from what was typed only in capitals, so that it is what was meant. */
export function isMeant({ value }: LookupOption, typed: string): boolean {
  return value.trim().toLowerCase() === typed.trim().toLowerCase();
}
