import { createHash } from 'node:crypto';
import type { Portal } from '../portal.ts';
import { retryWhileLocked } from '../storage/database/retry-while-locked.ts';
import type { StoredCopy, StoredPdf, TokenHash } from '../storage/storage.ts';

/**
 * The PDF of a copy, or the reason there is none. `tried`: drawing failed, and it is too early to try again. `damaged`:
 * the stored bytes have changed.
 */
export type KeptPdf =
  | { readonly kind: 'kept'; readonly pdf: StoredPdf }
  | {
      readonly kind: 'busy' | 'memory' | 'time' | 'changed' | 'no-such-page' | 'failed' | 'tried' | 'damaged' | 'gone';
    };

/** After the first failure, wait a minute before trying again, then two, then four, and at most a day. */
const shortest = 60_000;
const longest = 24 * 60 * 60_000;

/**
 * Returns the PDF of a copy. The first PDF that is drawn is kept for good. If there is none yet, draws and keeps it. A
 * failure does not affect the submission, and drawing can be tried again at any time. `client` is the client that asks.
 */
export async function keepPdf(
  { storage, pdfs, report, now }: Portal,
  submission: TokenHash,
  { copy, client }: { readonly copy: StoredCopy; readonly client: string },
): Promise<KeptPdf> {
  const kept = storage.readPdf(submission, copy.language);
  if (kept) return checked(kept, report);
  if (!isDue(copy, now())) return { kind: 'tried' };
  const drawn = await pdfs.draw({ document: copy.document }, client);
  if (drawn.kind === 'busy') return drawn;
  if (drawn.kind !== 'drawn') {
    report(`failed: the PDF of a submission could not be drawn: ${drawn.kind}`);
    await retryWhileLocked(() => storage.notePdfFailure(submission, copy.language));
    return drawn;
  }
  const pdf = await retryWhileLocked(() =>
    storage.keepPdf(submission, copy.language, { bytes: drawn.bytes, hash: hashOfBytes(drawn.bytes) }),
  );
  return pdf ? checked(pdf, report) : { kind: 'gone' };
}

/** Returns true if it is time to draw the copy's PDF, for the first time or after a failure. */
export function isDue({ failures, failedAt }: StoredCopy, now: Date): boolean {
  return (
    failedAt === undefined || now.getTime() - Date.parse(failedAt) >= Math.min(longest, shortest * 2 ** (failures - 1))
  );
}

function checked(pdf: StoredPdf, report: Portal['report']): KeptPdf {
  if (hashOfBytes(pdf.bytes) === pdf.hash) return { kind: 'kept', pdf };
  report('failed: a PDF in the database does not match the hash it was stored with');
  return { kind: 'damaged' };
}

function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
