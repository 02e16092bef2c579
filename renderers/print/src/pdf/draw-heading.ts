import type { Flow } from './flow.ts';
import { drawRow } from './draw-row.ts';
import { colours, content, headings, page } from './measures.ts';
import type { Bookmark, Tag } from './sheets.ts';
import { writeText } from './write-text.ts';

/** Room that a heading keeps below it, so that it never ends a sheet. */
const company = 72;

export interface HeadingPlace {
  readonly parent: Tag;
  /** From 2: the title is 1. */
  readonly level: number;
  readonly below?: Bookmark;
}

/** Draws a heading and gives its bookmark, for those of deeper headings. Pages of the form begin with a line across. */
export function drawHeading(flow: Flow, text: string, { parent, level, below }: HeadingPlace): Bookmark {
  const { sheets } = flow;
  const style = headings[Math.min(level - 2, headings.length - 1)] as (typeof headings)[number];
  const piece = writeText(sheets, text, { parent, type: `H${Math.min(level, 6)}`, style, x: page.left, width: content.width });
  flow.need(piece.lines.length * style.leading + company);
  flow.gap(level === 2 ? 16 : 8);
  if (level === 2) {
    const line = { x: page.left, y: flow.y(), width: content.width, height: 1.5 };
    sheets.drawArtifact('Layout', () => sheets.paint(line, colours.text));
    flow.down(9);
  }
  const bookmark = sheets.bookmark(text.replaceAll('\n', ' '), flow.y(), below);
  drawRow(flow, [[piece]], { leading: style.leading });
  flow.down(level === 2 ? 8 : 5);
  return bookmark;
}
