import { autosaveCode } from '#autosave';
import type { OnDemand } from '../interaction/on-demand.ts';
import type { State } from '../state/state.ts';
import type { createAutosave } from './autosave.ts';

export type AutosaveCode = Pick<OnDemand<typeof createAutosave>, 'code' | 'fetch'>;

/** Saves by itself if the host does that (`createAutosave`). Returns a function to call after each change. */
export function savingByItself(state: State, tools: Parameters<typeof createAutosave>[1]): () => void {
  let wake: (() => void) | undefined;
  let isAsked = false;
  return function changed() {
    if (!state.host?.autosave) return;
    wake ??= autosaveCode.code()?.(state, tools);
    wake?.();
    if (!isAsked && !wake) autosaveCode.fetch(changed, () => null);
    isAsked = true;
  };
}
