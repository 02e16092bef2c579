import type { CompiledForm } from '@formwright/model';
import {
  type PdfOptions,
  type PrintDocument,
  PrintSelectionError,
  renderHtml,
  renderPdf,
} from '@formwright/renderer-print';
import { type Choices, storedDocument } from './choices.ts';
import { draftDocument } from './draft-document.ts';
import type { DraftOnPaper, Paper } from './paper.ts';

/** Why nothing was drawn. */
export type Undrawn = 'changed' | 'no-such-page';

/**
 * Draws what the portal asks for, in a separate process. Returns `changed` if the form on the disk is not the one that
 * the server has loaded, and `no-such-page` if it has none of the pages that were chosen.
 *
 * @throws Error if it is not a valid document.
 */
export async function draw(paper: Paper, options?: PdfOptions): Promise<Uint8Array | Undrawn> {
  try {
    return await drawn(paper, options);
  } catch (error) {
    if (error instanceof PrintSelectionError) return 'no-such-page';
    throw error;
  }
}

async function drawn({ choices, stylesheet, ...paper }: Paper, options?: PdfOptions): Promise<Uint8Array | Undrawn> {
  const document = 'draft' in paper ? await documentOf(paper.draft, choices) : storedDocument(paper.document, choices);
  if (document === undefined) return 'changed';
  return stylesheet === undefined
    ? renderPdf(document, { ...options, ...choices?.look })
    : Buffer.from(renderHtml(document, { stylesheet, ...choices?.look }));
}

async function documentOf(draft: DraftOnPaper, choices: Choices | undefined): Promise<PrintDocument | undefined> {
  const load = (file: string): Promise<unknown> => import(new URL(file, draft.generated).href);
  const [{ form }, { definitionHash }] = (await Promise.all([
    load(draft.language === 'cy' ? 'cy.js' : 'index.js'),
    load('receiver.js'),
  ])) as [{ readonly form: CompiledForm }, Pick<DraftOnPaper, 'definitionHash'>];
  return definitionHash === draft.definitionHash ? draftDocument(form, draft, choices) : undefined;
}
