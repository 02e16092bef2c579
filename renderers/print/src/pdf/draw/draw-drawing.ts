import type { PrintDrawing } from '../../document/print-document.ts';
import type { Flow } from '../flow.ts';
import { colours, styles } from '../measures.ts';
import { printable } from '../text/printable.ts';
import { answerColumn, drawLine } from './draw-answers.ts';

/** Draws what an answer says in words above it. So it is an artifact, which assistive technology ignores. */
export function drawDrawing(flow: Flow, { height, regions, words }: PrintDrawing): void {
  const { sheets } = flow;
  const style = styles.body;
  flow.need(height);
  const [left, top] = [answerColumn.x, flow.y()];
  sheets.drawArtifact('Layout', () => {
    for (const { path, marked } of regions)
      sheets.outline(path, { x: left, y: top }, marked ? colours.text : colours.paper);
    for (const { shown: text, x, y } of words.map((word) => ({ ...word, ...printable(word.text) })))
      sheets.text(text, { x: left + x - sheets.width(text, style) / 2, y: top + y - style.size }, style);
  });
  flow.down(height);
  drawLine(flow);
}
