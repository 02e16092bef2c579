// The half that runs in a browser as well: no PDF, no font.
export { printDocument, type PrintOptions } from './document/make-document.ts';
export type { PrintDocument } from './document/print-document.ts';
export { renderHtml } from './html/render-html.ts';
