import type { CompiledForm } from '@formwright/model';
import {
  type PdfOptions,
  type PrintDocument,
  readPrintDocument,
  renderHtml,
  renderPdf,
} from '@formwright/renderer-print';
import { draftDocument } from './draft-document.ts';
import type { DraftOnPaper, Paper } from './paper.ts';

/**
 * Draws what the portal asks for, in a separate process. Returns `changed` if the form on the disk is not the one that
 * the server has loaded.
 *
 * @throws Error if it is not a valid document.
 */
export async function draw(paper: Paper, options?: PdfOptions): Promise<Uint8Array | 'changed'> {
  const document = 'draft' in paper ? await documentOf(paper.draft) : readPrintDocument(JSON.parse(paper.document));
  if (document === undefined) return 'changed';
  return paper.stylesheet === undefined
    ? renderPdf(document, options)
    : Buffer.from(renderHtml(document, { stylesheet: paper.stylesheet }));
}

async function documentOf(draft: DraftOnPaper): Promise<PrintDocument | undefined> {
  const load = (file: string): Promise<unknown> => import(new URL(file, draft.generated).href);
  const [{ form }, { definitionHash }] = (await Promise.all([
    load(draft.language === 'cy' ? 'cy.js' : 'index.js'),
    load('receiver.js'),
  ])) as [{ readonly form: CompiledForm }, Pick<DraftOnPaper, 'definitionHash'>];
  return definitionHash === draft.definitionHash ? draftDocument(form, draft) : undefined;
}
