// The part that also runs in a browser: without PDF and fonts.
export { printDocument, type PrintContent, type PrintOptions, type Submitted } from '@formwright/session/document';
export type { PrintDocument } from '@formwright/session/document';
export { PrintDocumentError } from './document/read-json.ts';
export { readPrintDocument } from './document/read-print-document.ts';
export type { PrintLook } from './look.ts';
export { renderHtml } from './html/render-html.ts';
