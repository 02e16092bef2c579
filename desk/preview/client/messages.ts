import type { Facts, Path, Pointer } from '@formwright/model';
import type { Language } from '@formwright/preview';
import type { PrefillRecord, SavedDraft } from '@formwright/session';

/** What the preview shows. */
export interface Shown {
  /** Of the form's modules: `/forms/KEY/VERSION`. */
  readonly address: string;
  readonly facts: Facts;
  readonly language: Language;
  readonly profile: string;
  /** The answers to begin with. */
  readonly draft: SavedDraft | undefined;
  /** Fills in what is prefilled, on top of the draft. */
  readonly record: PrefillRecord | undefined;
}

/** What the desk tells the preview. */
export type ToPreview =
  /** `keep`: the preview's own answers, page and focus go on; otherwise the draft given is opened. */
  | { readonly kind: 'show'; readonly shown: Shown; readonly keep: boolean }
  /** Goes to a node, on whatever page it is. */
  | { readonly kind: 'goTo'; readonly path: Path };

/** What the preview tells the desk. */
export type FromPreview =
  | { readonly kind: 'ready' }
  /** What was asked for is drawn. */
  | { readonly kind: 'drawn'; readonly address: string; readonly at: number }
  | { readonly kind: 'draft'; readonly draft: SavedDraft }
  /** The person is at a field. */
  | { readonly kind: 'at'; readonly pointer: Pointer }
  | { readonly kind: 'failed'; readonly message: string };

/** Sends to a window of the same origin, and to no other. */
export function post(to: Window, message: ToPreview | FromPreview): void {
  to.postMessage(message, location.origin);
}

/** Listens to one window of the same origin, and to no other. */
export function listen(from: () => Window | null, hear: (message: unknown) => void): void {
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin === location.origin && source !== null && source === from()) hear(data);
  });
}
