import { input } from './input.tsx';
import { drawnOnDemand } from './on-demand.tsx';
import type { Widget } from './widget.ts';

/** A box with suggestions below it while a person types. */
export const lookup: Widget = {
  Control: drawnOnDemand(async () => (await import('./combobox.tsx')).Combobox, input.Control),
};
