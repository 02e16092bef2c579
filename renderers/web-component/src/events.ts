/**
 * What the element tells the page around it. Composed, bubbling, and without answers: these the host has from `save`
 * and `submit`.
 */
export interface FormwrightEvents {
  /**
   * Another page is shown, or the error summary came or went: for the document's title ('Error: …') and the address.
   */
  'formwright-page': CustomEvent<PageShown>;
  /** There is something to save, or no longer: for a warning before the page is left. */
  'formwright-unsaved': CustomEvent<{ readonly unsaved: boolean }>;
  'formwright-saved': CustomEvent<{ readonly link?: string }>;
  'formwright-submitted': CustomEvent<{ readonly reference: string; readonly pdf?: string }>;
  /** Saving or submitting failed; in words for the person. */
  'formwright-failed': CustomEvent<{ readonly message: string }>;
}

/** Detail of `formwright-page`. */
export interface PageShown {
  /** Name of the page. */
  readonly page: string;
  /** What the screen is headed. */
  readonly label: string;
  /** From 1, among visible pages. */
  readonly number: number;
  readonly of: number;
  /** Lines in the error summary. */
  readonly errors: number;
}

/** Sends one of the events. */
export type Emit = <Name extends keyof FormwrightEvents>(name: Name, detail: FormwrightEvents[Name]['detail']) => void;

/** Makes the sender of an element's events. */
export function emitter(element: EventTarget): Emit {
  return (name, detail) => {
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  };
}
