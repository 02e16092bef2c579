import type { PrintDocument } from '@formwright/session/document';

/**
 * Returns true if a text in a document that is not in English is still in English: a title, or a title followed by an
 * entry's number and the answer that it is called by.
 */
export function isEnglish(text: string, { untranslated }: Pick<PrintDocument, 'untranslated'>): boolean {
  return (
    untranslated.length > 0 &&
    (untranslated.includes(text) || untranslated.includes(text.replace(/ \d+(?:: .*)?$/su, '')))
  );
}
