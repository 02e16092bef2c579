import { onDemand } from '../interaction/on-demand.ts';
import type { AutosaveCode } from './saving-by-itself.ts';

/** In a browser, the code is a file of its own, which is fetched when something changes and the host saves by itself. */
export const autosaveCode: AutosaveCode = onDemand(async () => (await import('./autosave.ts')).createAutosave);
