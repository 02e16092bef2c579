import { checkboxes } from './choices.tsx';
import { drawnOnDemand } from './on-demand.tsx';
import type { Widget } from './widget.ts';

/** Regions of the body, on a drawing and in a list. */
export const bodyMap: Widget = {
  Control: drawnOnDemand(async () => (await import('./body-drawing.tsx')).BodyMap, checkboxes.Control),
  holdsNodes: true,
};
