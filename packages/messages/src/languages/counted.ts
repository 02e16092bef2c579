import type { TextUnit } from './issue-wording.ts';

/** Returns a number of characters or words: '1 character', '12 words'. */
export function counted(count: number, unit: TextUnit): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
