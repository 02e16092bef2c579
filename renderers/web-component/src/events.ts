/**
 * The events that the element dispatches. They are composed, bubble, and contain no answers: the host receives those
 * through `save` and `submit`.
 */
export interface FormwrightEvents {
  /**
   * Another page is shown, or the error summary appeared or disappeared. Use it to update the document's title
   * ('Error: …') and the address.
   */
  'formwright-page': CustomEvent<PageShown>;
  /** Unsaved changes appeared or disappeared. Use it to warn a person before they leave the page. */
  'formwright-unsaved': CustomEvent<{ readonly unsaved: boolean }>;
  'formwright-saved': CustomEvent<{ readonly link?: string }>;
  'formwright-submitted': CustomEvent<{ readonly reference: string; readonly pdf?: string }>;
  /** Saving or submitting failed. `message` is for the person. */
  'formwright-failed': CustomEvent<{ readonly message: string }>;
}

/** Detail of `formwright-page`. */
export interface PageShown {
  /** Name of the page. */
  readonly page: string;
  /** The heading of the screen. */
  readonly label: string;
  /** The page's number among the visible pages, from 1. */
  readonly number: number;
  readonly of: number;
  /** The number of lines in the error summary. */
  readonly errors: number;
}

/** Dispatches one of the events. */
export type Emit = <Name extends keyof FormwrightEvents>(name: Name, detail: FormwrightEvents[Name]['detail']) => void;

/** Returns a function that dispatches events from an element. */
export function emitter(element: EventTarget): Emit {
  return (name, detail) => {
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  };
}
