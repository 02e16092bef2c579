import Handlebars from 'handlebars/runtime.js';
import { isEnglish } from '../document/is-english.ts';
import type { PrintDocument } from '@formwright/session/document';
import { templates } from '../generated/templates.ts';
import { lookedAt, type PrintLook } from '../look.ts';
import { viewOf } from './view.ts';

const engine = Handlebars.create();
// The `lang` attribute of an English text in a document that is not in English: `<h1{{english title}}>`.
engine.registerHelper('english', (text, { data }) =>
  isEnglish(text, data.root as PrintDocument) ? new engine.SafeString(' lang="en"') : '',
);
for (const [name, part] of Object.entries(templates)) engine.registerPartial(name, engine.template(part));
const template = engine.template(templates.document);
const contentTemplate = engine.template(templates.content);

/**
 * Draws a document as an HTML page for paper and screen, with headings in order, labels and answers as description
 * lists, and tables with headings. It has no scripts and no inline styles, and all text is escaped.
 *
 * `stylesheet` is the address of `print.css`, which comes with this package.
 */
export function renderHtml(
  document: PrintDocument,
  { stylesheet, ...look }: PrintLook & { readonly stylesheet: string },
): string {
  return template(viewOf(lookedAt(document, look), { stylesheet, ...look }));
}

/**
 * Draws what a document asks and answers, without what is above it, for a page of a host: sections with headings from
 * level 2, as `renderHtml` draws them. All text is escaped. The host has the styles.
 */
export function renderHtmlContent(document: PrintDocument): string {
  return contentTemplate(viewOf(document, { stylesheet: '' }));
}
