import { themeCss } from '@formwright/theme';

/** One sheet for each text and document, because documents cannot share a constructed sheet. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** What is done to each style before it is used. A page that loads forms by address sets it; others do without. */
export const styles: { prepare?: (css: string) => string } = {};

/**
 * Adds the theme, or another style, to a document or shadow root unless it is already there. It adds no style element,
 * because a strict content policy forbids them.
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
  if (!known.has(css)) sheet.replaceSync(styles.prepare?.(css) ?? css);
  known.set(css, sheet);
  return sheet;
}
