/** A position in a text, line and column from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Returns the position of an offset. Lines end with LF, CRLF or CR; an offset beyond the end counts as the end. */
export function locate(text: string, offset: number): Position {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let start = 0;
  for (let index = 0; index < end; index += 1) {
    const unit = text.charCodeAt(index);
    // In CRLF, the LF ends the line and the CR still belongs to it.
    if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) {
      line += 1;
      start = index + 1;
    }
  }
  return { line, column: end - start + 1 };
}

/** Returns the line that contains the offset, without its line end. */
export function lineAt(text: string, offset: number): string {
  const { column } = locate(text, offset);
  const start = Math.max(0, Math.min(offset, text.length)) - (column - 1);
  const rest = text.slice(start);
  const end = rest.search(/[\r\n]/);
  return end === -1 ? rest : rest.slice(0, end);
}
