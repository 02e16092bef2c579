import type { Facts, Path, Pointer } from '@formwright/model';
import type { Language } from '@formwright/preview';
import type { PrefillRecord, SavedDraft } from '@formwright/session';

/** What the preview shows. */
export interface Shown {
  /** Address of the form's modules: `/forms/KEY/VERSION`. */
  readonly address: string;
  readonly facts: Facts;
  readonly language: Language;
  readonly profile: string;
  /** The answers to start with. */
  readonly draft: SavedDraft | undefined;
  /** Prefills fields, on top of the draft. */
  readonly record: PrefillRecord | undefined;
}

/** Messages from the desk to the preview. */
export type ToPreview =
  /** `keep`: keep the preview's own answers, page and focus; otherwise open the given draft. */
  | { readonly kind: 'show'; readonly shown: Shown; readonly keep: boolean }
  /** Goes to a node, on whatever page it is. */
  | { readonly kind: 'goTo'; readonly path: Path };

/** Messages from the preview to the desk. */
export type FromPreview =
  | { readonly kind: 'ready' }
  /** The requested version is drawn. */
  | { readonly kind: 'drawn'; readonly address: string; readonly at: number }
  | { readonly kind: 'draft'; readonly draft: SavedDraft }
  /** A field has the focus. */
  | { readonly kind: 'at'; readonly pointer: Pointer }
  | { readonly kind: 'failed'; readonly message: string };

/** Sends a message to a window of the same origin only. */
export function post(to: Window, message: ToPreview | FromPreview): void {
  to.postMessage(message, location.origin);
}

/** Listens to one window of the same origin only. */
export function listen(from: () => Window | null, hear: (message: unknown) => void): void {
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin === location.origin && source !== null && source === from()) hear(data);
  });
}
