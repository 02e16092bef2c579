/** The layout of a JSON file. */
export interface Layout {
  /** The indentation of one level: spaces or a tab. */
  readonly indent: string;
  readonly eol: '\n' | '\r\n';
  readonly finalNewline: boolean;
}

/** The layout of new files: two spaces, and a line end at the end. */
export const ownLayout: Layout = { indent: '  ', eol: '\n', finalNewline: true };

/**
 * Returns the layout of a text, from its first indented line and its first line end. If it has neither, returns the
 * layout of new files.
 */
export function layoutOf(text: string): Layout {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? ownLayout.indent;
  const eol = /\r?\n/.exec(text)?.[0];
  return { indent, eol: eol === '\r\n' ? '\r\n' : '\n', finalNewline: eol === undefined || text.endsWith('\n') };
}

/** Formats JSON in a layout, as a whole file. */
export function printJson(value: unknown, { indent, eol, finalNewline }: Layout = ownLayout): string {
  return JSON.stringify(value, null, indent).replaceAll('\n', eol) + (finalNewline ? eol : '');
}

/** Formats a value inside a text, on one line or on lines that are indented by at least `base`. */
export function printedIn(
  { indent, eol }: Layout,
  value: unknown,
  { base, isOnOneLine }: { readonly base: string; readonly isOnOneLine: boolean },
): string {
  return isOnOneLine
    ? onOneLine(JSON.parse(JSON.stringify(value)))
    : JSON.stringify(value, null, indent).replaceAll('\n', eol + base);
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
