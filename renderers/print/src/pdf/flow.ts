import { content, page } from './measures.ts';
import type { Sheets } from './sheets.ts';

/** Where on the paper the next thing goes: down one sheet, then on to a new one. */
export interface Flow {
  readonly sheets: Sheets;
  /** Upper edge of what comes next. */
  y(): number;
  /** Points left on this sheet. */
  left(): number;
  down(points: number): void;
  /** Leaves a gap, unless at the top of a sheet. */
  gap(points: number): void;
  /** Goes to a new sheet, unless this one has room for so many points or is still empty. */
  need(points: number): void;
  /** Goes to a new sheet, where `atTop` draws first. */
  turn(): void;
  /** What is drawn at the top of each new sheet from now on: the head of a table. */
  atTop(draw: (() => void) | undefined): void;
}

/** Room for text on an empty sheet, in points. */
export const sheetHeight: number = content.bottom - page.top;

/** Begins at the top of the first sheet. */
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
