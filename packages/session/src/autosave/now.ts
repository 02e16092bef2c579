import { createAutosave } from './autosave.ts';
import type { AutosaveCode } from './saving-by-itself.ts';

/** In Node, where nothing is gained by waiting, the code is there from the beginning. */
export const autosaveCode: AutosaveCode = { code: () => createAutosave, fetch: () => () => undefined };
