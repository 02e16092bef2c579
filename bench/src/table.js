// Tables for a terminal, in Markdown.

/** Returns rows with the same keys as a table. */
export function table(title, rows) {
  const heads = Object.keys(rows[0] ?? {});
  const cells = [heads, ...rows.map((row) => heads.map((head) => String(row[head] ?? '')))];
  const widths = heads.map((_, n) => Math.max(...cells.map((row) => row[n].length)));
  const line = (row) =>
    `| ${row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(Math.max(1, width - 1))}:`)).join(' | ')} |`;
  return [`\n${title}\n`, line(cells[0]), rule, ...cells.slice(1).map(line), ''].join('\n');
}
