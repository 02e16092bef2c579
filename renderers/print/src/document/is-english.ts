import { isEnglish as isIn } from '@formwright/messages/is-english';
import type { PrintDocument } from '@formwright/session/document';

/** Returns true if a text in a document that is not in English is still in English. */
export function isEnglish(text: string, { untranslated }: Pick<PrintDocument, 'untranslated'>): boolean {
  return isIn(text, untranslated);
}
