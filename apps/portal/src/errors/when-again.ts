const words = {
  en: ['in a minute', 'in a few minutes', 'in half an hour', 'in an hour'],
  cy: ['ymhen munud', 'ymhen ychydig funudau', 'ymhen hanner awr', 'ymhen awr'],
} as const;

/** The longest time that each wording covers, in seconds. No limit lasts more than an hour. */
const ends = [60, 600, 1800] as const;

/**
 * Returns words for when something may be tried again, from the seconds in `retry-after`. They never promise an earlier
 * time.
 */
export function whenAgain(seconds: number, language: 'en' | 'cy'): string {
  const at = ends.findIndex((end) => seconds <= end);
  return words[language].at(at) ?? words[language][3];
}
