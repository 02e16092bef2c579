import type { FieldView } from '@formwright/session';
import { html, nothing } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { describedBy, errorMessage, guidance, hint, mark } from '../described.ts';

/** Draws what stands around a control, as its view says. */
export function framed(context: FormContext, view: FieldView, control: unknown): unknown {
  const { frame, error, pointer } = view;
  if (frame === 'fixed') return control;
  const inside = html`${help(context, view)}${control}`;
  if (frame === 'bare') return inside;
  if (frame === 'label')
    return html`<label class="govuk-label govuk-label--s" for=${context.id(pointer)}>${labelText(context, view)}</label>
    ${inside}`;
  return html`<fieldset
    class="govuk-fieldset"
    role=${frame}
    aria-describedby=${describedBy(context, view)}
    aria-invalid=${frame === 'radiogroup' && error ? 'true' : nothing}
  >
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${labelText(context, view)}</legend>
    ${inside}
  </fieldset>`;
}

/** The label's words, with the mark. */
export function labelText({ words }: FormContext, { node, mandatory }: FieldView): unknown {
  return html`${node.label}${mark(words, mandatory)}`;
}

/** What stands between a label and its control. */
export function help(context: FormContext, { node, pointer, hint: text, source, error }: FieldView): unknown {
  const id = context.id(pointer);
  return html`${hint(text, id)} ${guidance(context, node)}
  ${source ? html`<p class="formwright-source" id="${id}-source">${source}</p>` : nothing}
  ${errorMessage(context.words, error, id)}`;
}
