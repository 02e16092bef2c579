export { printDocument, type PrintOptions, type Submitted } from './document/make-document.ts';
export {
  type PrintAnswer,
  type PrintBlock,
  type PrintCell,
  type PrintDocument,
  type PrintNote,
  type PrintNotePart,
  type PrintPage,
  type PrintRow,
  type PrintTable,
  printVersion,
  type PrintWording,
} from './document/print-document.ts';
export { PrintDocumentError } from './document/read-json.ts';
export { readPrintDocument } from './document/read-print-document.ts';
export { renderHtml } from './html/render-html.ts';
export { type PdfOptions, renderPdf } from './pdf/render-pdf.ts';
