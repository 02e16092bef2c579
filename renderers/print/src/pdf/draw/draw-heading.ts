import type { Flow } from '../flow.ts';
import { drawRow } from './draw-row.ts';
import { colours, content, headings, page } from '../measures.ts';
import type { Bookmark, Sheets, Tag } from '../sheets.ts';
import { setText, writeText } from './write-text.ts';

/** Where a heading is drawn. */
export interface HeadingPlace {
  readonly parent: Tag;
  /** Heading level, from 2. The title is level 1. */
  readonly level: number;
  readonly below?: Bookmark;
  /** Height below the heading that has to be on the same sheet, in points: the beginning of its content. */
  readonly company: number;
}

/** The gap above the line of a page's heading, and the gap between the line and the words. */
const [pageGap, lineGap] = [16, 9];

/** Returns the height of a heading with the gaps above and below it, in points. */
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

/**
 * Draws a heading and returns its bookmark, the parent of the bookmarks of deeper headings. A page of the form begins
 * with a line.
 */
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
