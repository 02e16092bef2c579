/** What may stand around a title: brackets, or an entry's number, perhaps with the answer that it is called by. */
const around = /^\(|(?: \d+(?:: .*)?)?\)?$/gsu;

/** Returns whether a text on a Welsh page is still in English: one of `untranslated`, or one with what may stand around it. */
export function isEnglish(text: string, untranslated: readonly string[]): boolean {
  return untranslated.length > 0 && (untranslated.includes(text) || untranslated.includes(text.replaceAll(around, '')));
}
