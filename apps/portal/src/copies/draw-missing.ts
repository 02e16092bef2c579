import type { Portal } from '../portal.ts';
import type { TokenHash } from '../storage/storage.ts';
import { keepPdf } from './keep-pdf.ts';

/** Copies that one round looks at. */
const round = 20;

/** Who asks where nobody does: what is drawn in advance has one turn among those of the clients. */
const nobody = 'nobody';

/** Draws the PDFs of a submission that has just been sent. */
export function drawCopies(portal: Portal, submission: TokenHash): Promise<void> {
  return drawAll(
    portal,
    portal.storage.copyLanguages(submission).map((language) => ({ submission, language })),
  );
}

/**
 * Draws PDFs that are not kept yet: of submissions that were sent just before the portal ended, and those whose drawing
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
    // Later, then. It may also be that the portal is about to end, with its storage.
    if (kept?.kind === 'busy') return;
  }
}
