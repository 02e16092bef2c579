import type { FieldView } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { inStep } from '../in-step.ts';
import type { Widget } from './widget.ts';

/** One of several options, all of which are visible. */
export const radios: Widget = (context, view) => choices(context, view, 'radios');

/** Any of several options. */
export const checkboxes: Widget = (context, view) => choices(context, view, 'checkboxes');

function choices(context: FormContext, view: FieldView, kind: 'radios' | 'checkboxes'): TemplateResult {
  const { pointer } = view;
  return html`<div class="govuk-${kind} ${view.inline && kind === 'radios' ? 'govuk-radios--inline' : ''}">
      ${view.options.map(({ value, label, hint, chosen, end, divider, inside }) => {
        const id = context.id(pointer) + end;
        return html`${divider ? html`<div class="govuk-${kind}__divider">${divider}</div>` : nothing}<div class="govuk-${kind}__item">
      <input
        class="govuk-${kind}__input"
        type=${kind === 'radios' ? 'radio' : 'checkbox'}
        id=${id}
        name=${pointer}
        value=${value}
        data-value=${value}
        aria-describedby=${hint ? `${id}-item-hint` : nothing}
        part="input"
        @change=${() => context.session.choose(pointer, value)}
        ${inStep((control) => {
          control.checked = chosen;
        })}
      />
      <label class="govuk-label govuk-${kind}__label" for=${id}>${label}</label>
      ${hint ? html`<div class="govuk-hint govuk-${kind}__hint" id="${id}-item-hint">${hint}</div>` : nothing}
    </div>${inside.some(Boolean) ? html`<div class="formwright-inside">${inside.map((child) => child && context.draw(context, child))}</div>` : nothing}`;
      })}
    </div>`;
}
