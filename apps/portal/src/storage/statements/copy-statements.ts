import type { Database } from '../database/database.ts';
import type { Storage, StoredCopy, StoredPdf, SubmissionCopy, TokenHash } from '../storage.ts';

type CopyStorage = Pick<
  Storage,
  'readCopy' | 'copyLanguages' | 'addCopies' | 'readPdf' | 'keepPdf' | 'notePdfFailure' | 'copiesWithoutPdf'
>;
type Language = SubmissionCopy['language'];

interface CopyRow {
  readonly language: Language;
  readonly definition_hash: string | null;
  readonly failures: number;
  readonly failed_at: string | null;
  readonly words: string;
  readonly document: string;
}

/**
 * The statements for the copies of submissions and their PDFs: see `Storage`. A trigger deletes them with their
 * submission.
 */
export function copyStatements(database: Database, now: () => Date): CopyStorage {
  const select = database.prepare(
    'select language, definition_hash, failures, failed_at, words, document from copies where submission_hash = ? order by language <> ?, language limit 1',
  );
  const languages = database.prepare('select language from copies where submission_hash = ? order by language desc');
  const pdf = database.prepare('select bytes, sha256 from pdfs where submission_hash = ? and language = ?');
  const insertPdf = database.prepare(
    'insert or ignore into pdfs (submission_hash, language, made_at, sha256, bytes) select submission_hash, language, ?, ?, ? from copies where submission_hash = ? and language = ?',
  );
  const noteFailure = database.prepare(
    'update copies set failures = failures + 1, failed_at = ? where submission_hash = ? and language = ?',
  );
  const withoutPdf = database.prepare(
    'select submission_hash, language from copies where not exists (select 1 from pdfs where pdfs.submission_hash = copies.submission_hash and pdfs.language = copies.language) order by failures, failed_at limit ?',
  );
  const insert = insertCopies(database);
  const at = (): string => now().toISOString();
  const readPdf = (submission: TokenHash, language: Language): StoredPdf | undefined => {
    const row = pdf.get([submission, language]) as { readonly bytes: Uint8Array; readonly sha256: string } | undefined;
    return row && { bytes: row.bytes, hash: row.sha256 };
  };
  return {
    readCopy(submission, language) {
      const row = select.get([submission, language]) as CopyRow | undefined;
      return row && copyOf(row);
    },
    copyLanguages: (submission) => languages.all([submission]).map(({ language }) => language as Language),
    addCopies: (submission, copies) => database.transaction(() => insert(submission, copies)),
    readPdf,
    keepPdf(submission, language, { bytes, hash }) {
      insertPdf.run([at(), hash, bytes, submission, language]);
      return readPdf(submission, language);
    },
    notePdfFailure: (submission, language) => void noteFailure.run([at(), submission, language]),
    copiesWithoutPdf: (most) =>
      withoutPdf
        .all([most])
        .map((row) => ({ submission: String(row['submission_hash']), language: row['language'] as Language })),
  };
}

/**
 * Returns a function that stores the copies of a submission, within a transaction. Copies that are already stored stay.
 */
export function insertCopies(database: Database): (submission: TokenHash, copies: readonly SubmissionCopy[]) => void {
  const insert = database.prepare(
    'insert or ignore into copies (submission_hash, language, definition_hash, words, document) values (?, ?, ?, ?, ?)',
  );
  return (submission, copies) => {
    for (const { language, definitionHash, document, ...words } of copies)
      insert.run([submission, language, definitionHash ?? null, JSON.stringify(words), document]);
  };
}

function copyOf({
  language,
  definition_hash: definitionHash,
  failures,
  failed_at: failedAt,
  words,
  document,
}: CopyRow): StoredCopy {
  const { title, owner, confirmation } = JSON.parse(words) as Pick<SubmissionCopy, 'title' | 'owner' | 'confirmation'>;
  return {
    language,
    title,
    owner,
    document,
    failures,
    ...(confirmation && { confirmation }),
    ...(definitionHash !== null && { definitionHash }),
    ...(failedAt !== null && { failedAt }),
  };
}
