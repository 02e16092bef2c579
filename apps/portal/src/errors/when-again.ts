const words = {
  en: ['in a minute', 'in a few minutes', 'in half an hour', 'in an hour'],
  cy: ['ymhen munud', 'ymhen ychydig funudau', 'ymhen hanner awr', 'ymhen awr'],
} as const;

/** What each of the words promises at most, in seconds. Nothing is limited for more than an hour. */
const ends = [60, 600, 1800] as const;

/** Returns words for when something may be tried again, by the seconds of `retry-after`. Never sooner than it may. */
export function whenAgain(seconds: number, language: 'en' | 'cy'): string {
  const at = ends.findIndex((end) => seconds <= end);
  return words[language].at(at) ?? words[language][3];
}
