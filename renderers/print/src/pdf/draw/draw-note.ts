import type { PrintNote, PrintNotePart } from '../../document/print-document.ts';
import { listCell, withGap } from './answer-cell.ts';
import { drawRow, heightTogether, type Cell } from './draw-row.ts';
import type { Flow } from '../flow.ts';
import { colours, content, page, styles } from '../measures.ts';
import type { Sheets, Tag } from '../sheets.ts';
import { setText, writeText } from './write-text.ts';

const bar = 5;
const above = 4;
const place = { x: page.left + 18, width: content.width - 18 };

/** Where a note is drawn. */
export interface NotePlace {
  readonly parent: Tag;
  readonly lang: string | undefined;
  /** Text before a warning. */
  readonly warningPrefix: string;
}

/** Returns the height of a note that has to stay together, in points. */
export function noteOpening(sheets: Sheets, { style, parts }: PrintNote): number {
  const texts = parts.flatMap((part) => (part.kind === 'list' ? part.items : [part.text]));
  const lines = texts.reduce(
    (sum, text) => sum + setText(sheets, text, { ...place, style: styles.body }).lines.length,
    parts.length - 1 + (style === 'warning' ? 1 : 0),
  );
  return above + heightTogether(lines, styles.body.leading);
}

/** Draws a note beside a bar, which is dark for a warning. */
export function drawNote(flow: Flow, { style, parts }: PrintNote, { parent, lang, warningPrefix }: NotePlace): void {
  const { sheets } = flow;
  const tag = sheets.tag('Div', parent);
  const options = lang === undefined ? {} : { lang };
  const prefix =
    style === 'warning'
      ? [writeText(sheets, warningPrefix, { ...place, parent: tag, type: 'P', options, style: styles.label })]
      : [];
  const pieces = parts.flatMap((part, index) => {
    const cell = cellOf(part);
    return index === parts.length - 1 ? cell : [...cell.slice(0, -1), ...cell.slice(-1).map(withGap)];
  });
  const colour = style === 'warning' ? colours.text : colours.line;
  flow.down(above);
  drawRow(flow, [[...prefix, ...pieces]], {
    leading: styles.body.leading,
    decorate: (y, height) =>
      sheets.drawArtifact('Layout', () => sheets.paint({ x: page.left, y, width: bar, height }, colour)),
  });
  flow.down(12);

  function cellOf(part: PrintNotePart): Cell {
    const own = { ...place, parent: tag, ...(part.language && { options: { lang: part.language } }) };
    if (part.kind === 'list') return listCell(sheets, part.items, own);
    const font = part.kind === 'heading' ? styles.label : styles.body;
    return [writeText(sheets, part.text, { ...own, type: 'P', style: font })];
  }
}
