import type { CSSResult } from 'lit';

/** Gives a document, or a shadow root that the element stands in, the theme's one sheet, once. */
export function adoptTheme(scope: Node, { styleSheet }: CSSResult): void {
  if (!styleSheet || !(scope instanceof Document || scope instanceof ShadowRoot)) return;
  if (!scope.adoptedStyleSheets.includes(styleSheet)) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, styleSheet];
}
