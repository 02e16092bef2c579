import { domId, type FieldView } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Context } from '../context.ts';
import { typed } from '../in-step.ts';
import { describedBy, labelled } from './question.ts';

/** How one kind of one-line input differs from the others. */
export interface InputKind {
  readonly type: 'text' | 'email' | 'tel';
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel';
  readonly spellcheck?: 'false';
  /** The answer that what was typed makes; undefined where it is blank. */
  read(text: string): unknown;
  /** The text that stands for an answer. */
  show(answer: unknown): string;
}

/** Typed text is the answer as it is. */
export const asTyped = {
  read: (text: string): unknown => text || undefined,
  show: (answer: unknown): string => (typeof answer === 'string' ? answer : ''),
};

/** Draws a one-line input. */
export function input(context: Context, view: FieldView, kind: InputKind): TemplateResult {
  const { node: { ui }, pointer, value, error } = view;
  const read = (box: HTMLInputElement): unknown => kind.read(box.value);
  const control = html`<input
    class="govuk-input ${ui.width ? `govuk-input--width-${ui.width}` : ''} ${error ? 'govuk-input--error' : ''}"
    id=${domId(pointer)}
    name=${pointer}
    type=${kind.type}
    inputmode=${kind.inputmode ?? nothing}
    spellcheck=${kind.spellcheck ?? nothing}
    autocomplete=${ui.autocomplete ?? nothing}
    aria-describedby=${describedBy(view)}
    aria-invalid=${error ? 'true' : nothing}
    part="input"
    @input=${(event: Event) => context.session.answer(pointer, read(event.target as HTMLInputElement))}
    ${typed({ answer: value, read, text: kind.show(value) })}
  />`;
  return labelled(context, view, ui.prefix || ui.suffix ? affixed(ui, control) : control);
}

function affixed({ prefix, suffix }: FieldView['node']['ui'], control: unknown): TemplateResult {
  return html`<div class="govuk-input__wrapper">
    ${prefix ? html`<div class="govuk-input__prefix" aria-hidden="true">${prefix}</div>` : nothing}${control}${suffix
      ? html`<div class="govuk-input__suffix" aria-hidden="true">${suffix}</div>`
      : nothing}
  </div>`;
}
