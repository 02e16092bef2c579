import { noChange } from 'lit/html.js';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/** An input, or an option of a select. */
export type Control = HTMLInputElement & { selected: boolean };

type SetControl = (control: Control) => void;

// A class, as Lit's directives are.
class InStepDirective extends Directive {
  render(_set: SetControl): unknown {
    return noChange;
  }

  override update(part: ElementPart, [set]: [SetControl]): unknown {
    set(part.element as Control);
    return noChange;
  }
}

/** Sets a control each time its field is drawn: what a person did to it since then is unknown to a template. */
export const inStep: (set: SetControl) => DirectiveResult = directive(InStepDirective);

/** What a box that a person types into has to show. */
export interface Typed {
  /** The answer as the session has it. */
  readonly answer: unknown;
  /** What the box, with those beside it, means as it stands now. */
  read(box: HTMLInputElement): unknown;
  /** What to show in this box for the answer. */
  readonly text: string;
}

/**
 * Fills a box, unless what was typed into it means the answer already: '1.' or '07' is not turned into '1' or '7' under
 * a person's fingers.
 */
export function typed({ answer, read, text }: Typed): DirectiveResult {
  return inStep((box) => {
    if (read(box) !== answer) box.value = text;
  });
}
