import { content, page } from './measures.ts';
import type { Sheets } from './sheets.ts';

/** The place on the paper where the next thing goes. It moves down a sheet, then on to a new one. */
export interface Flow {
  readonly sheets: Sheets;
  /** Returns the upper edge of what comes next. */
  y(): number;
  /** Returns the height left on this sheet, in points. */
  left(): number;
  /** Moves down. */
  down(points: number): void;
  /** Leaves a gap, except at the top of a sheet. */
  gap(points: number): void;
  /** Goes to a new sheet, unless this one has room for this height or is still empty. */
  need(points: number): void;
  /** Goes to a new sheet, and draws what `atTop` has set. */
  turn(): void;
  /** Sets what is drawn at the top of each new sheet from now on, such as the heading of a table. */
  atTop(draw: (() => void) | undefined): void;
}

/** Height for text on an empty sheet, in points. */
export const sheetHeight: number = content.bottom - page.top;

/** Starts a flow at the top of the first sheet. */
export function startFlow(sheets: Sheets): Flow {
  const place: { y: number; draw: (() => void) | undefined } = { y: page.top, draw: undefined };
  const turn = (): void => {
    sheets.add();
    place.y = page.top;
    place.draw?.();
  };
  return {
    sheets,
    y: () => place.y,
    left: () => content.bottom - place.y,
    down: (points) => void (place.y += points),
    gap: (points) => void (place.y > page.top && (place.y += points)),
    need(points) {
      if (content.bottom - place.y < points && place.y > page.top) turn();
    },
    turn,
    atTop: (draw) => void (place.draw = draw),
  };
}
