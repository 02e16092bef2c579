import type { Flow } from './flow.ts';
import { drawRow } from './draw-row.ts';
import { colours, content, headings, page } from './measures.ts';
import type { Bookmark, Sheets, Tag } from './sheets.ts';
import { setText, writeText } from './write-text.ts';

export interface HeadingPlace {
  readonly parent: Tag;
  /** From 2: the title is 1. */
  readonly level: number;
  readonly below?: Bookmark;
  /** Points below it that belong on the same sheet: the beginning of what it is the heading of. */
  readonly company: number;
}

/** Above a page's heading and its line, and between that and the words. */
const [pageGap, lineGap] = [16, 9];

/** Points that a heading takes, with the gaps above and below. */
export function headingHeight(sheets: Sheets, text: string, level: number): number {
  const style = styleOf(level);
  const lines = setText(sheets, text, { x: page.left, width: content.width, style }).lines.length;
  return gapAbove(level) + (level === 2 ? lineGap : 0) + lines * style.leading + gapBelow(level);
}

function styleOf(level: number): (typeof headings)[number] {
  return headings[Math.min(level - 2, headings.length - 1)] as (typeof headings)[number];
}

function gapAbove(level: number): number {
  return level === 2 ? pageGap : 8;
}

function gapBelow(level: number): number {
  return level === 2 ? 8 : 5;
}

/** Draws a heading and gives its bookmark, for those of deeper headings. Pages of the form begin with a line across. */
export function drawHeading(flow: Flow, text: string, { parent, level, below, company }: HeadingPlace): Bookmark {
  const { sheets } = flow;
  const style = styleOf(level);
  const piece = writeText(sheets, text, {
    parent,
    type: `H${Math.min(level, 6)}`,
    style,
    x: page.left,
    width: content.width,
  });
  flow.need(headingHeight(sheets, text, level) + company);
  flow.gap(gapAbove(level));
  if (level === 2) {
    const line = { x: page.left, y: flow.y(), width: content.width, height: 1.5 };
    sheets.drawArtifact('Layout', () => sheets.paint(line, colours.text));
    flow.down(lineGap);
  }
  const bookmark = sheets.bookmark(text.replaceAll('\n', ' '), flow.y(), below);
  drawRow(flow, [[piece]], { leading: style.leading });
  flow.down(gapBelow(level));
  return bookmark;
}
