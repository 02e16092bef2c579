import { themeCss } from '@formwright/theme';

/** One sheet of each text in each document: a constructed sheet cannot be shared between documents. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Returns a document or a shadow root the theme, or another style, once. No style element, so that a strict content
 * policy holds.
 */
export function adoptTheme(scope: Node, css: string = themeCss): void {
  if (!(scope instanceof Document || scope instanceof ShadowRoot)) return;
  const sheet = sheetOf(scope.ownerDocument ?? scope, css);
  if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
}

function sheetOf(document: Document, css: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  const sheet = known.get(css) ?? new CSSStyleSheet();
  if (!known.has(css)) sheet.replaceSync(css);
  known.set(css, sheet);
  return sheet;
}
