import type { SavedDraft } from '@formwright/session';
import type { Settings } from './model.ts';

/** What survives a reload of the page, for each form, until the browser's tab is closed. */
export interface Remembered {
  readonly settings?: Settings;
  readonly draft?: SavedDraft;
}

/** Returns what was kept for a form. */
export function remembered(key: string): Remembered {
  try {
    return JSON.parse(sessionStorage.getItem(`desk ${key}`) ?? '{}') as Remembered;
  } catch {
    return {};
  }
}

/** Keeps settings and draft of a form, if the browser allows it. */
export function remember(key: string, what: Remembered): void {
  try {
    sessionStorage.setItem(`desk ${key}`, JSON.stringify(what));
  } catch {
    // Full, or not allowed.
  }
}
