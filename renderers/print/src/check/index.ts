import { readFile } from './read-file.ts';
import type { Rule } from './rule.ts';
import { annotationRules } from './rules/annotation-rules.ts';
import { contentRules } from './rules/content-rules.ts';
import { documentRules } from './rules/document-rules.ts';
import { fontRules } from './rules/font-rules.ts';
import { structureRules } from './rules/structure-rules.ts';
import { tableRules } from './rules/table-rules.ts';

export type { Rule } from './rule.ts';

/** A rule that a file violates, and where. */
export interface Finding {
  readonly rule: string;
  /** What the rule requires. */
  readonly says: string;
  readonly where: readonly string[];
}

/**
 * All rules. Those rules of veraPDF's profile that look inside font programs, pictures and attachments are not
 * included.
 */
export const rules: readonly Rule[] = [
  ...documentRules,
  ...contentRules,
  ...structureRules,
  ...tableRules,
  ...annotationRules,
  ...fontRules,
];

/**
 * Checks a PDF against the rules of PDF/UA-1 (ISO 14289-1) that a program can check and a printed form can violate.
 * Returns its findings in the order of the rules.
 *
 * @throws Error if the file is not a PDF, or is encrypted.
 */
export async function checkPdf(bytes: Uint8Array): Promise<readonly Finding[]> {
  const file = await readFile(bytes);
  return rules
    .map(({ id, says, find }) => ({ rule: id, says, where: find(file) }))
    .filter(({ where }) => where.length > 0);
}
