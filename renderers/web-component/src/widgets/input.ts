import { type FieldView, inputKind } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { typed } from '../in-step.ts';
import { describedBy } from '../described.ts';
import type { Widget } from './widget.ts';

/**
 * A box of one line: text, codes, times, numbers, money, email addresses and telephone numbers, with what stands before
 * and after it.
 */
export const input: Widget = (context, view) => {
  const { node, pointer, value, error } = view;
  const { ui } = node;
  const kind = inputKind(node);
  const read = (box: HTMLInputElement): unknown => kind.answer(box.value);
  const control = html`<input
    class="govuk-input ${ui.width ? `govuk-input--width-${ui.width}` : ''} ${error ? 'govuk-input--error' : ''}"
    id=${context.id(pointer)}
    name=${pointer}
    type=${kind.type}
    inputmode=${kind.inputMode ?? nothing}
    spellcheck=${kind.spellCheck ?? nothing}
    autocapitalize=${kind.autoCapitalize ?? nothing}
    autocomplete=${ui.autocomplete ?? 'off'}
    aria-describedby=${describedBy(context, view)}
    aria-invalid=${error ? 'true' : nothing}
    part="input"
    @input=${(event: Event) => context.session.answer(pointer, read(event.target as HTMLInputElement))}
    ${typed({ answer: value, read, text: kind.typed(value) })}
  />`;
  return ui.prefix || ui.suffix ? affixed(ui, control, context.id(pointer)) : control;
};

function affixed({ prefix, suffix }: FieldView['node']['ui'], control: unknown, id: string): TemplateResult {
  return html`<div class="govuk-input__wrapper">
    ${prefix ? html`<div class="govuk-input__prefix" id="${id}-prefix" aria-hidden="true">${prefix}</div>` : nothing}${control}${
      suffix ? html`<div class="govuk-input__suffix" id="${id}-suffix" aria-hidden="true">${suffix}</div>` : nothing
    }
  </div>`;
}
