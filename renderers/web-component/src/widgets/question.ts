import { type FieldView } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Context } from '../context.ts';
import { errorMessage, guidance, hint, mark } from '../described.ts';

/** The ids of what describes a control, for `aria-describedby`. */
export function describedBy(context: Context, view: FieldView, more?: string): unknown {
  const id = context.id(view.pointer);
  const ids = [
    view.hint && `${id}-hint`,
    view.source && `${id}-source`,
    view.newer && `${id}-newer`,
    view.error && `${id}-error`,
    view.node.ui.prefix && `${id}-prefix`,
    view.node.ui.suffix && `${id}-suffix`,
    more,
  ];
  return ids.filter(Boolean).join(' ') || nothing;
}

/** A label above its one control. */
export function labelled(context: Context, view: FieldView, control: unknown): TemplateResult {
  return html`<label class="govuk-label govuk-label--s" for=${context.id(view.pointer)}
      >${labelText(context, view)}</label
    >
    ${help(context, view)} ${control}`;
}

/** A legend above several controls that are one answer. */
export function grouped(
  context: Context,
  view: FieldView,
  { role, controls }: { readonly role: 'group' | 'radiogroup'; readonly controls: unknown },
): TemplateResult {
  return html`<fieldset
    class="govuk-fieldset"
    role=${role}
    aria-describedby=${describedBy(context, view)}
    aria-invalid=${role === 'radiogroup' && view.error ? 'true' : nothing}
  >
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${labelText(context, view)}</legend>
    ${help(context, view)} ${controls}
  </fieldset>`;
}

/** The label's words, with the mark. */
export function labelText({ words }: Context, { node, mandatory }: FieldView): unknown {
  return html`${node.label}${mark(words, mandatory)}`;
}

/** What stands between a label and its control. */
export function help(context: Context, { node, pointer, hint: text, source, error }: FieldView): unknown {
  const id = context.id(pointer);
  return html`${hint(text, id)} ${guidance(context, node)}
  ${source ? html`<p class="formwright-source" id="${id}-source">${source}</p>` : nothing}
  ${errorMessage(context.words, error, id)}`;
}
