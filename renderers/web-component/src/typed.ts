import { noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/** One box that a person types into. */
export interface Typed {
  /** The answer as the session has it. */
  readonly answer: unknown;
  /** What the boxes mean as they stand now. */
  read(box: HTMLInputElement): unknown;
  /** What to show in this box for the answer. */
  readonly text: string;
}

// A class, as Lit's directives are.
class TypedDirective extends Directive {
  render(_typed: Typed): unknown {
    return noChange;
  }

  override update(part: ElementPart, [{ answer, read, text }]: [Typed]): unknown {
    const box = part.element as HTMLInputElement;
    if (read(box) !== answer) box.value = text;
    return noChange;
  }
}

/**
 * Fills a box, unless what was typed into it means the answer already: '1.' or '07' is not turned into '1' or '7' under
 * a person's fingers.
 */
export const typed: (typed: Typed) => DirectiveResult = directive(TypedDirective);
