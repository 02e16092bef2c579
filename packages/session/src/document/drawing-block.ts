import type { FieldNode } from '@formwright/model';
import { own } from '@formwright/runtime';
import { drawingView } from '../views/drawing-view.ts';
import type { Container, PrintContext } from './context.ts';
import type { PrintDrawing } from './print-document.ts';

/** Draws a question whose answer is regions of a drawing, with the chosen ones marked. */
export function drawingBlock(
  { name, options = [] }: FieldNode,
  { answers }: Container,
  { wording }: PrintContext,
): PrintDrawing {
  const chosen = own(answers, name);
  const { width, height, regions, words } = drawingView(options, wording);
  const isMarked = (value: unknown): boolean => Array.isArray(chosen) && chosen.includes(value);
  return {
    kind: 'drawing',
    width,
    height,
    regions: regions.map(({ path, option }) => ({ path, marked: isMarked(option?.value) })),
    words,
  };
}
