/**
 * Finishes the structure of a PDF by Typst, whose elements are written as plain text, in this one form. Nothing changes
 * its place, so the table of their positions still holds. Line feeds within texts are escaped, so no text can look like
 * an element.
 *
 * - A `figure` of text becomes a paragraph whose alternative text is its actual text (ISO 32000-1, 14.9.4).
 * - The first cell of each row of a table becomes its heading (14.8.5.7), which Typst cannot yet say.
 * - A list of labels and answers is not numbered.
 */
export function finishTags(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const finished = text
    .replace(
      /\n {2}\/S \/Figure\n {2}\/P (\d+ 0 R)\n((?: {2}\/Lang \([^()\n]*\)\n)?) {2}\/Alt /g,
      (all, parent, lang) => padded(`\n/S/P\n/P ${parent}\n${lang.trimStart()}/ActualText `, all),
    )
    .replace(
      /\n {2}\/S \/TD\n((?: {2}[^\n]*\n)*?) {2}\/A \[<<\n {4}\/O \/Table\n {4}\/Headers \[\(U\d+x0y\d+\)\]\n/g,
      (all, between) => padded(`\n/S /TH\n${between}/A [<<\n/O /Table\n/Scope /Row\n`, all),
    )
    .replaceAll('\n    /ListNumbering /Decimal\n', '\n    /ListNumbering /None   \n');
  return Buffer.from(finished, 'latin1');
}

function padded(text: string, old: string): string {
  return `${text.slice(0, -1)}${' '.repeat(old.length - text.length)}${text.slice(-1)}`;
}
