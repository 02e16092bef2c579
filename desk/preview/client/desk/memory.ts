import type { SavedDraft } from '@formwright/session';
import type { Settings } from './model.ts';

/** What outlives a reload of the page, for each form; it goes with the browser's tab. */
export interface Remembered {
  readonly settings?: Settings;
  readonly draft?: SavedDraft;
}

/** Gives what was kept of a form. */
export function remembered(key: string): Remembered {
  try {
    return JSON.parse(sessionStorage.getItem(`desk ${key}`) ?? '{}') as Remembered;
  } catch {
    return {};
  }
}

/** Keeps it. Where the browser keeps nothing, a reload begins anew. */
export function remember(key: string, what: Remembered): void {
  try {
    sessionStorage.setItem(`desk ${key}`, JSON.stringify(what));
  } catch {
    // Full, or not allowed.
  }
}
