import type { PrintDocument } from './print-document.ts';

/**
 * Returns true if a text of a document that is not in English is so still: a title, or one with an entry's number
 * behind it.
 */
export function isEnglish(text: string, { untranslated }: Pick<PrintDocument, 'untranslated'>): boolean {
  return untranslated.length > 0 && (untranslated.includes(text) || untranslated.includes(text.replace(/ \d+$/, '')));
}
