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

/** Returns a table with a row for each name and a column for each size, and perhaps last columns, by their heads, for the largest size. */
export function sizesTable(title, head, { results, rowOf, cell, last = {} }) {
  const names = [...new Set(results.map(rowOf))];
  return table(
    title,
    names.map((name) => {
      const ofName = results.filter((result) => rowOf(result) === name);
      return {
        [head]: name,
        ...Object.fromEntries(
          ofName.map((result) => [`${result.fields.toLocaleString('en-GB')} fields`, cell(result)]),
        ),
        ...Object.fromEntries(Object.entries(last).map(([name, ofLast]) => [name, ofLast(ofName.at(-1))])),
      };
    }),
  );
}
