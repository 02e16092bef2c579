export { printDocument, type PrintOptions } from './document/make-document.ts';
export type {
  PrintAnswer, PrintBlock, PrintCell, PrintDocument, PrintNote, PrintNotePart, PrintPage, PrintRow, PrintTable,
} from './document/print-document.ts';
export { renderHtml } from './html/render-html.ts';
export { renderPdf } from './pdf/render-pdf.ts';
