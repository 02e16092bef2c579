import { noChange } from 'lit/html.js';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/** An input, or an option of a select. */
export type Control = HTMLInputElement & { selected: boolean };

type SetControl = (control: Control) => void;

// Lit's directives are classes.
class InStepDirective extends Directive {
  render(_set: SetControl): unknown {
    return noChange;
  }

  override update(part: ElementPart, [set]: [SetControl]): unknown {
    set(part.element as Control);
    return noChange;
  }
}

/** Sets a control each time its field is drawn, because a template does not know how a person changed it since. */
export const inStep: (set: SetControl) => DirectiveResult = directive(InStepDirective);

/** Sets the text of a box each time its field is drawn, unless the box shows it already: that would move the cursor. */
export function boxText(text: string): DirectiveResult {
  return inStep((box) => {
    if (box.value !== text) box.value = text;
  });
}
