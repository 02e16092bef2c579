import { drawnOnDemand } from './on-demand.tsx';
import type { Widget } from './widget.ts';

/** Files that a person chooses. */
export const attachments: Widget = {
  Control: drawnOnDemand(
    async () => (await import('./files.tsx')).Files,
    () => null,
  ),
};
