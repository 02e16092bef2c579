import type { PrintDocument } from '../../document/print-document.ts';
import { content, page, styles, type TextStyle } from '../measures.ts';
import { printable } from '../text/printable.ts';
import type { Sheets } from '../sheets.ts';

const { furniture } = styles;
const head = page.top - 38;
const foot = page.height - 44;

/** Draws the header and footer of a sheet as artifacts: title and status, reference and sheet number. */
export function drawFurniture(
  sheets: Sheets,
  document: PrintDocument,
  { number, of }: { number: number; of: number },
): void {
  const { wording, status, reference } = document;
  sheets.drawArtifact('Pagination', () => {
    const mark = status === 'not finished' ? wording.notFinished : '';
    const room = content.width - sheets.width(mark, { ...furniture, font: 'bold' }) - 24;
    if (number > 1) sheets.text(shortened(sheets, document.title, room), { x: page.left, y: head }, furniture);
    right(mark, head, { ...furniture, font: 'bold' });
    if (reference !== undefined)
      sheets.text(`${wording.reference}: ${printable(reference).shown}`, { x: page.left, y: foot }, furniture);
    right(wording.sheet.replace('{number}', String(number)).replace('{of}', String(of)), foot, furniture);
  });

  function right(text: string, y: number, style: TextStyle): void {
    sheets.text(text, { x: page.left + content.width - sheets.width(text, style), y }, style);
  }
}

function shortened(sheets: Sheets, text: string, room: number): string {
  const { shown } = printable(text.replace(/\s+/g, ' '));
  if (sheets.width(shown, furniture) <= room) return shown;
  const letters = Array.from(shown.slice(0, 200));
  while (letters.length > 0 && sheets.width(`${letters.join('')}…`, furniture) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
