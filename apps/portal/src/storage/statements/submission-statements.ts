import type { Answers, Facts, Route } from '@formwright/model';
import { insertWork } from '../../staff/work/work-statements.ts';
import { insertCopies } from './copy-statements.ts';
import { takeFiles } from './file-statements.ts';
import { insertMails } from './mail-statements.ts';
import type { Database } from '../database/database.ts';
import type { Storage, StoredSubmission, SubmitRequest } from '../storage.ts';
import { StorageError } from '../database/storage-error.ts';

/** There are usually about 36^14 references, so more than a few tries mean that the pattern has too few `X`. */
const referenceTries = 20;

const columns = 'form, version, reference, submitted_at, facts, answers, route, kept_until, sent, record';

const inTime = '(kept_until is null or kept_until > ?)';

interface SubmissionRow {
  readonly form: string;
  readonly version: string;
  readonly reference: string;
  readonly submitted_at: string;
  readonly facts: string;
  readonly answers: string;
  readonly route: string | null;
  readonly kept_until: string | null;
  readonly sent: string | null;
  readonly record: string | null;
}

/** The statements for submissions: see `Storage`. */
export function submissionStatements(
  database: Database,
  now: () => Date,
): Pick<Storage, 'submit' | 'readSubmission' | 'submissionOfDraft'> {
  const insert = database.prepare(
    `insert into submissions (token_hash, draft_hash, ${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const deleteDraft = database.prepare(`delete from drafts where token_hash = ? and ${inTime}`);
  const byToken = database.prepare(`select ${columns} from submissions where token_hash = ? and ${inTime}`);
  const byDraft = database.prepare(`select ${columns} from submissions where draft_hash = ? and ${inTime}`);
  const files = takeFiles(database);
  const keepCopies = insertCopies(database);
  const handOver = insertWork(database);
  const queue = insertMails(database, now);
  const at = (): string => now().toISOString();

  const insertWith = ({ token, draft, submission }: SubmitRequest, reference: string): void => {
    const { form, version, submittedAt, facts, answers, route, keptUntil, sent, record } = submission;
    insert.run([
      token,
      draft,
      form,
      version,
      reference,
      submittedAt,
      JSON.stringify(facts),
      JSON.stringify(answers),
      route ? JSON.stringify(route) : null,
      keptUntil ?? null,
      sent ?? null,
      record ?? null,
    ]);
  };
  const submit = (request: SubmitRequest): StoredSubmission | undefined => {
    const before = fromRow(byDraft.get([request.draft, at()]));
    if (before !== undefined) return before;
    if (deleteDraft.run([request.draft, at()]) !== 1) return undefined;
    const reference = insertWithFreshReference(request, insertWith);
    keepCopies(request.token, request.copies(reference));
    handOver(request.token, { ...request.submission, reference }, request.person);
    queue(request.mails(reference));
    files(request.draft, request.token, JSON.stringify(request.submission.answers));
    return { ...request.submission, reference };
  };
  return {
    submit: (request) => database.transaction(() => submit(request)),
    readSubmission: (token) => fromRow(byToken.get([token, at()])),
    submissionOfDraft: (draft) => fromRow(byDraft.get([draft, at()])),
  };
}

function insertWithFreshReference(
  request: SubmitRequest,
  insertWith: (request: SubmitRequest, reference: string) => void,
): string {
  for (let tries = 0; tries < referenceTries; tries++) {
    const reference = request.newReference();
    try {
      insertWith(request, reference);
      return reference;
    } catch (error) {
      if (!isTakenReference(error)) throw error;
    }
  }
  throw new StorageError(
    `No free reference was found for ${request.submission.form} in ${referenceTries} tries. Its pattern has too few X.`,
  );
}

function isTakenReference(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'SQLITE_CONSTRAINT_UNIQUE' &&
    error.message.includes('submissions.reference')
  );
}

function fromRow(row: unknown): StoredSubmission | undefined {
  if (row === undefined) return undefined;
  const {
    form,
    version,
    reference,
    submitted_at,
    facts,
    answers,
    route,
    kept_until: keptUntil,
    sent,
    record,
  } = row as SubmissionRow;
  return {
    form,
    version,
    reference,
    submittedAt: submitted_at,
    facts: JSON.parse(facts) as Facts,
    answers: JSON.parse(answers) as Answers,
    ...(route !== null && { route: JSON.parse(route) as Route }),
    ...(keptUntil !== null && { keptUntil }),
    ...(sent !== null && { sent }),
    ...(record !== null && { record }),
  };
}
