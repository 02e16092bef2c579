/** How a JSON file is laid out. */
export interface Layout {
  /** What one level is indented by: spaces or a tab. */
  readonly indent: string;
  readonly eol: '\n' | '\r\n';
  readonly finalNewline: boolean;
}

/** Of a file that nobody has laid out yet: two spaces, a line end at the end. */
export const ownLayout: Layout = { indent: '  ', eol: '\n', finalNewline: true };

/**
 * Tells how a text is laid out, by its first indented line and its first line end; where it has neither, as ours are.
 */
export function layoutOf(text: string): Layout {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? ownLayout.indent;
  const eol = /\r?\n/.exec(text)?.[0];
  return { indent, eol: eol === '\r\n' ? '\r\n' : '\n', finalNewline: eol === undefined || text.endsWith('\n') };
}

/** Writes JSON in a layout, as a whole file. */
export function printJson(value: unknown, { indent, eol, finalNewline }: Layout = ownLayout): string {
  return JSON.stringify(value, null, indent).replaceAll('\n', eol) + (finalNewline ? eol : '');
}
