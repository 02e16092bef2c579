declare module 'linebreak' {
  /** Finds the places where a text may be broken into lines (Unicode UAX #14). */
  export default class LineBreaker {
    constructor(text: string);
    /** Returns the next place, as an index into the text. `required`: a line must end there. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
