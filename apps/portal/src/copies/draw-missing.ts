import type { Portal } from '../portal.ts';
import type { TokenHash } from '../storage/storage.ts';
import { keepPdf } from './keep-pdf.ts';

/** The most copies to draw in one round. */
const round = 20;

/** The client name for PDFs that nobody has asked for yet. They take turns with the clients. */
const nobody = 'nobody';

/** Draws the PDFs of a submission that has just been sent. */
export function drawCopies(portal: Portal, submission: TokenHash): Promise<void> {
  return drawAll(
    portal,
    portal.storage.copyLanguages(submission).map((language) => ({ submission, language })),
  );
}

/**
 * Draws PDFs that are not stored yet: of submissions that arrived just before the portal ended, and PDFs whose drawing
 * failed and is due again.
 */
export function drawMissing(portal: Portal): Promise<void> {
  return drawAll(portal, portal.storage.copiesWithoutPdf(round));
}

async function drawAll(
  portal: Portal,
  copies: readonly { readonly submission: TokenHash; readonly language: 'en' | 'cy' }[],
): Promise<void> {
  for (const { submission, language } of copies) {
    const copy = portal.storage.readCopy(submission, language);
    const kept = copy && (await keepPdf(portal, submission, { copy, client: nobody }));
    // Try again later. The portal may also be shutting down.
    if (kept?.kind === 'busy') return;
  }
}
