import type { PrintAnswer } from '../../document/print-document.ts';
import { answerCell, countLines } from './answer-cell.ts';
import { drawRow, heightTogether } from './draw-row.ts';
import type { Flow } from '../flow.ts';
import { colours, content, page, styles } from '../measures.ts';
import type { Sheets, Tag } from '../sheets.ts';
import { type Place, setText, writeText } from './write-text.ts';

const labelColumn = { x: page.left, width: content.width * 0.38 };
/** Where answers stand, beside their labels. */
export const answerColumn: Place = { x: page.left + content.width * 0.42, width: content.width * 0.58 };
const fullWidth = { x: page.left, width: content.width };

/** An answer of more lines than these is easier to read below its label than beside it. */
const mostLinesBeside = 12;
const { leading } = styles.body;
const gap = 5;
/** Height of a thin line with the space above and below it, in points. */
export const lineHeight: number = 2 * gap;

/** Where a list of answers is drawn. */
export interface AnswersPlace {
  readonly parent: Tag;
  readonly lang: string | undefined;
  /** Language of the labels, if they are the renderer's own. */
  readonly labelLang?: string | undefined;
}

/** Returns the height of the first pair that has to stay together, in points. */
export function answersOpening(sheets: Sheets, [first]: readonly PrintAnswer[]): number {
  if (!first) return 0;
  const lines = countLines(sheets, first, answerColumn.width);
  const isBeside = lines <= mostLinesBeside;
  const labelLines = setText(sheets, first.label, { ...(isBeside ? labelColumn : fullWidth), style: styles.label })
    .lines.length;
  return isBeside ? heightTogether(Math.max(labelLines, lines), leading) : heightBelow(labelLines);
}

/** Returns the height of a label and the first lines of the answer below it. */
function heightBelow(labelLines: number): number {
  return (labelLines + 3) * leading;
}

/**
 * Draws labels and answers as a list of pairs, side by side, with a line below each. Long answers go below their label.
 */
export function drawAnswers(
  flow: Flow,
  answers: readonly PrintAnswer[],
  { parent, lang, labelLang }: AnswersPlace,
): void {
  const { sheets } = flow;
  const list = sheets.tag('L', parent);
  for (const answer of answers) {
    const item = sheets.tag('LI', list);
    const beside = countLines(sheets, answer, answerColumn.width) <= mostLinesBeside;
    const label = writeText(sheets, answer.label, {
      parent: item,
      type: 'Lbl',
      options: labelLang === undefined ? {} : { lang: labelLang },
      style: styles.label,
      ...(beside ? labelColumn : fullWidth),
    });
    const column = beside ? answerColumn : fullWidth;
    const body = sheets.tag('LBody', item);
    const cell = answerCell(sheets, answer, { ...column, parent: body, lang });
    if (beside) drawRow(flow, [[label], cell], { leading });
    else {
      flow.need(heightBelow(label.lines.length));
      drawRow(flow, [[label]], { leading });
      drawRow(flow, [cell], { leading });
    }
    drawLine(flow);
  }
}

/** Draws the thin line that ends a pair or a row. */
export function drawLine(flow: Flow): void {
  const { sheets } = flow;
  flow.down(gap);
  const line = { x: page.left, y: flow.y(), width: content.width, height: 0.6 };
  sheets.drawArtifact('Layout', () => sheets.paint(line, colours.line));
  flow.down(gap);
}
