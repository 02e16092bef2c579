import type { CompiledForm } from '@formwright/model';
import { type PrintDocument, readPrintDocument, renderHtml, renderPdf } from '@formwright/renderer-print';
import { draftDocument } from './draft-document.ts';
import type { DraftOnPaper, Paper } from './paper.ts';

/**
 * Draws, in a process of its own, what the portal asks for. `changed`: the form on the disk is not the one that the
 * server has.
 *
 * @throws Error where it is no document.
 */
export async function draw(paper: Paper): Promise<Uint8Array | 'changed'> {
  const document = 'draft' in paper ? await documentOf(paper.draft) : readPrintDocument(JSON.parse(paper.document));
  if (document === undefined) return 'changed';
  return paper.stylesheet === undefined
    ? renderPdf(document)
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
