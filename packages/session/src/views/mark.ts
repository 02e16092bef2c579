import type { Wording } from '@formwright/messages';
import type { Mark } from './field-shape.ts';

/**
 * Returns the mark of a question: a star if it is mandatory. The `govuk` profile marks the others instead, as optional.
 */
export function markOf(mandatory: boolean, { govuk, mandatoryMark, mandatory: word }: Wording): Mark | undefined {
  if (govuk) return mandatory ? undefined : { word: govuk.optional };
  return mandatory ? { sign: mandatoryMark, word } : undefined;
}
