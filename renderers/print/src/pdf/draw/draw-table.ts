import type { PrintTable } from '../../document/print-document.ts';
import { answerCell, countLines } from './answer-cell.ts';
import { columnWidths } from './column-widths.ts';
import { drawLine, lineHeight } from './draw-answers.ts';
import { drawRow, heightTogether, type Cell } from './draw-row.ts';
import { sheetHeight, type Flow } from '../flow.ts';
import { colours, content, page, styles } from '../measures.ts';
import type { Sheets, Tag } from '../sheets.ts';
import { setText, writeText, type Place } from './write-text.ts';

const padding = 10;
const { leading } = styles.body;

/** Where a table is drawn. */
export interface TablePlace {
  readonly parent: Tag;
  readonly lang: string | undefined;
}

/** Returns the height of a table's heading and first row, which have to stay together, in points. */
export function tableOpening(sheets: Sheets, table: PrintTable): number {
  const places = placesOf(sheets, table);
  const lines = table.columns.map(
    (text, index) => setText(sheets, text, { ...(places[index] as Place), style: styles.label }).lines.length,
  );
  const cells =
    table.rows[0]?.cells.map((cell, index) => countLines(sheets, cell, (places[index + 1] as Place).width)) ?? [];
  return Math.max(0, ...lines) * leading + lineHeight + heightTogether(Math.max(1, ...cells), leading);
}

function placesOf(sheets: Sheets, table: PrintTable): readonly Place[] {
  const widths = columnWidths(sheets, table, { width: content.width, padding });
  return widths.map((width, index): Place => ({
    x: page.left + widths.slice(0, index).reduce((sum, one) => sum + one, 0),
    width: width - padding,
  }));
}

/**
 * Draws a table. The heading is repeated on each further sheet as an artifact, because only the first one is part of
 * the structure. A row taller than half a sheet continues on the next.
 */
export function drawTable(flow: Flow, table: PrintTable, { parent, lang }: TablePlace): void {
  const { sheets } = flow;
  const places = placesOf(sheets, table);
  const placeOf = (index: number): Place => places[index] as Place;
  const tag = sheets.tag('Table', parent);

  const row = sheets.tag('TR', sheets.tag('THead', tag));
  const head = table.columns.map((text, index): Cell => [
    writeText(sheets, text, {
      ...placeOf(index),
      parent: row,
      type: 'TH',
      options: { scope: 'Column' },
      style: styles.label,
    }),
  ]);
  const repeated = table.columns.map((text, index): Cell => [
    setText(sheets, text, { ...placeOf(index), style: styles.label }),
  ]);
  const headHeight = Math.max(...head.map((cell) => cell[0]?.lines.length ?? 0)) * leading;
  flow.need(tableOpening(sheets, table));
  drawHead(head);
  if (headHeight < sheetHeight / 4) flow.atTop(() => drawHead(repeated));

  const body = sheets.tag('TBody', tag);
  for (const { head: name, cells } of table.rows) {
    const line = sheets.tag('TR', body);
    const first: Cell = [
      writeText(sheets, name, {
        ...placeOf(0),
        parent: line,
        type: 'TH',
        options: { scope: 'Row' },
        style: styles.label,
      }),
    ];
    const others = cells.map((cell, index) =>
      answerCell(sheets, cell, { ...placeOf(index + 1), parent: sheets.tag('TD', line), lang }),
    );
    drawRow(flow, [first, ...others], { leading });
    drawLine(flow);
  }
  flow.atTop(undefined);

  function drawHead(cells: readonly Cell[]): void {
    drawRow(flow, cells, {
      leading,
      decorate: (y, height) =>
        sheets.drawArtifact('Layout', () =>
          sheets.paint({ x: page.left, y: y - 2, width: content.width, height: height + 5 }, colours.fill),
        ),
    });
    drawLine(flow);
  }
}
