import type { Box, FieldView } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { boxText } from '../in-step.ts';
import { describedBy } from './question.ts';

/** Draws a box of one line: the whole answer, or one part of a date, whose group is described in its place. */
export function oneLine(context: FormContext, view: FieldView, box: Box): TemplateResult {
  const { session, id } = context;
  const { pointer } = view;
  const { part, width, invalid } = box;
  return html`<input
    class="govuk-input ${part ? 'govuk-date-input__input' : ''} ${width ? `govuk-input--width-${width}` : ''} ${invalid ? 'govuk-input--error' : ''}"
    id=${id(pointer) + box.end}
    name=${box.name}
    type=${box.type}
    inputmode=${box.inputMode ?? nothing}
    spellcheck=${box.spellCheck ?? nothing}
    autocapitalize=${box.autoCapitalize ?? nothing}
    autocomplete=${box.autocomplete}
    enterkeyhint=${box.enterKeyHint}
    aria-describedby=${part ? nothing : describedBy(context, view)}
    aria-invalid=${invalid || nothing}
    data-part=${part ?? nothing}
    part="input"
    @input=${(event: Event) => session.type(pointer, (event.target as HTMLInputElement).value, part)}
    ${boxText(box.text)}
  />`;
}
