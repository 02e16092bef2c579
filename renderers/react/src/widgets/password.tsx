import { drawnOnDemand } from './on-demand.tsx';
import { input } from './input.tsx';
import type { Widget } from './widget.ts';

/** A box that hides what is typed, with a button that shows it. */
export const password: Widget = {
  Control: drawnOnDemand(async () => (await import('./password-box.tsx')).PasswordBox, input.Control),
};
