import { paperText } from './paper-text.ts';
import type { PrintContext } from './context.ts';

/**
 * Returns what a part is called: on paper, what others read, if the form says it; on the screen, what it says to the
 * person.
 */
export function labelOf(
  { label, paper }: { readonly label: string; readonly paper?: string },
  { medium }: PrintContext,
): string {
  return paperText(medium === 'screen' ? label : (paper ?? label));
}
