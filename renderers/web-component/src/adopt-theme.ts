import { themeCss } from '@formwright/theme';

/** The one sheet of each document: a constructed sheet cannot be shared between them. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a document or a shadow root the theme, once. No style element, so that a strict content policy holds. */
export function adoptTheme(scope: Node): void {
  if (!(scope instanceof Document || scope instanceof ShadowRoot)) return;
  const sheet = sheetOf(scope.ownerDocument ?? scope);
  if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
}

function sheetOf(document: Document): CSSStyleSheet {
  const known = sheets.get(document);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeCss);
  sheets.set(document, sheet);
  return sheet;
}
