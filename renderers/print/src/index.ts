export {
  printDocument,
  type PrintContent,
  type PrintOptions,
  type PrintSelection,
  PrintSelectionError,
  selectParts,
  type Submitted,
} from '@formwright/session/document';
export {
  type PrintAnswer,
  type PrintBlock,
  type PrintCell,
  type PrintDocument,
  type PrintNote,
  type PrintNotePart,
  type PrintPage,
  type PrintPart,
  type PrintRow,
  type PrintTable,
  printVersion,
  type PrintWording,
} from '@formwright/session/document';
export { PrintDocumentError } from './document/read-json.ts';
export { readPrintDocument } from './document/read-print-document.ts';
export type { PrintLook } from './look.ts';
export { renderHtml, renderHtmlContent } from './html/render-html.ts';
export { type PdfOptions, renderPdf } from './pdf/render-pdf.ts';
