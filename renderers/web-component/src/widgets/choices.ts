import type { Option } from '@formwright/model';
import { type FieldView } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { inStep } from '../in-step.ts';

/** How a list of radios or of checkboxes is drawn. */
export interface Choices {
  readonly kind: 'radios' | 'checkboxes';
  isChosen(option: Option): boolean;
  choose(option: Option): void;
}

/** Draws one control for each visible option. The first has the answer's own id, so that the focus finds it. */
export function choices(
  context: FormContext,
  { pointer, options }: FieldView,
  { kind, isChosen, choose }: Choices,
): readonly TemplateResult[] {
  return options.map((option, index) => {
    const id = index === 0 ? context.id(pointer) : `${context.id(pointer)}-${index + 1}`;
    return html`<div class="govuk-${kind}__item">
      <input
        class="govuk-${kind}__input"
        type=${kind === 'radios' ? 'radio' : 'checkbox'}
        id=${id}
        name=${pointer}
        value=${String(option.value)}
        data-value=${String(option.value)}
        aria-describedby=${option.hint ? `${id}-item-hint` : nothing}
        part="input"
        @change=${() => choose(option)}
        ${inStep((control) => {
          control.checked = isChosen(option);
        })}
      />
      <label class="govuk-label govuk-${kind}__label" for=${id}>${option.label}</label>
      ${option.hint ? html`<div class="govuk-hint govuk-${kind}__hint" id="${id}-item-hint">${option.hint}</div>` : nothing}
    </div>`;
  });
}
