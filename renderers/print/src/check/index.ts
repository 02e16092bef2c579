import { readFile } from './read-file.ts';
import type { Rule } from './rule.ts';
import { annotationRules } from './rules/annotation-rules.ts';
import { contentRules } from './rules/content-rules.ts';
import { documentRules } from './rules/document-rules.ts';
import { fontRules } from './rules/font-rules.ts';
import { structureRules } from './rules/structure-rules.ts';
import { tableRules } from './rules/table-rules.ts';

export type { Rule } from './rule.ts';

/** A rule that a file breaks, and where. */
export interface Finding {
  readonly rule: string;
  /** What must be so. */
  readonly says: string;
  readonly where: readonly string[];
}

/**
 * Every rule, by its id. Those of veraPDF's profile that look inside font programs, pictures and attachments are not
 * among them.
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
 * Checks a PDF against the rules of PDF/UA-1 (ISO 14289-1) that a program can judge and a printed form can break. Gives
 * what it finds, in order of the rules. Throws where the file is no PDF, or is encrypted.
 */
export async function checkPdf(bytes: Uint8Array): Promise<readonly Finding[]> {
  const file = await readFile(bytes);
  return rules
    .map(({ id, says, find }) => ({ rule: id, says, where: find(file) }))
    .filter(({ where }) => where.length > 0);
}
