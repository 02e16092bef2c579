import type { Pointer } from '@formwright/model';
import { type FieldView, idList } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { comment, errorMessage, guidance, hint, labelText, prompts } from '../parts.ts';

/** Draws a control and what surrounds it, as the field's view says. */
export function framed(context: FormContext, view: FieldView, control: unknown): unknown {
  const { frame, node, mark, invalid } = view;
  const id = context.id(view.pointer);
  const help = helpOf(context, view);
  // All white space in an answer is shown.
  if (frame === 'fixed')
    return html`<dt class="formwright-answer__label" id="${id}-label">${node.label}</dt><dd class="formwright-answer__value ${view.isAnswered ? '' : 'formwright-answer__value--unanswered'}" id=${id} tabindex="-1">${control}${help}</dd>`;
  const inside = html`${help}${control}`;
  if (frame === 'bare') return inside;
  const label = labelText(node.label, mark);
  if (frame === 'label')
    return html`<label class="govuk-label govuk-label--s" for=${id}>${label}</label>
    ${inside}`;
  return html`<fieldset class="govuk-fieldset" role=${frame} aria-describedby=${describedBy(context, view)} aria-invalid=${invalid || nothing}>
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${label}</legend>
    ${inside}
  </fieldset>`;
}

/** Returns `aria-describedby` of a field's control. */
export function describedBy({ id }: FormContext, view: Pick<FieldView, 'pointer' | 'describedBy'>): unknown {
  return idList(id(view.pointer), view.describedBy) ?? nothing;
}

/** Draws where a prefilled value came from. */
export function source({ id }: FormContext, pointer: Pointer, text: string | undefined): unknown {
  return text && html`<p class="formwright-source" id="${id(pointer)}-source">${text}</p>`;
}

/** Draws what is between a label and its control; or, in a list of answers, what is below an answer, with its advice. */
function helpOf(context: FormContext, view: FieldView): unknown {
  const id = context.id(view.pointer);
  return html`${hint(view.hint, id)}${guidance(context, view.guidance, view.node.label)}${view.frame === 'fixed' ? prompts(view.prompts) : source(context, view.pointer, view.source)}${comment(view.comment, id)}${errorMessage(context, view.error, id)}`;
}
