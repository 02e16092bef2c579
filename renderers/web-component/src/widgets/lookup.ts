import { type FieldView } from '@formwright/session';
import { type Lookup, lookupOf, type LookupView } from '@formwright/session/lookup';
import { hostCss } from '@formwright/theme/host';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { adoptTheme } from '../adopt-theme.ts';
import { following } from '../following.ts';
import { inStep } from '../in-step.ts';
import { describedBy, hint } from '../described.ts';
import type { Widget } from './widget.ts';

/** A box with suggestions below it while a person types: an editable combobox, after the ARIA Authoring Practices. */
export const lookup: Widget = (context, view) => {
  adoptTheme(context.root.getRootNode(), hostCss);
  const followed = lookupOf(context.session, view.pointer);
  return html`${following({
    followed,
    draw: (now: LookupView) =>
      html`<div class="formwright-lookup">${box(context, view, followed)}${list(context, view, followed)}</div>
      ${now.isOpen ? nothing : hint(now.options.length > 0 ? undefined : now.status, `${context.id(view.pointer)}-status`)}`,
    changed: (now) => {
      if (now.active >= 0)
        context.root.querySelector(`#${optionId(context, view, now.active)}`)?.scrollIntoView({ block: 'nearest' });
    },
  })}`;
};

function optionId(context: FormContext, { pointer }: FieldView, number: number): string {
  return `${context.id(pointer)}-option-${number}`;
}

function box(context: FormContext, view: FieldView, followed: Lookup): TemplateResult {
  const {
    node: { ui },
    pointer,
    value,
    error,
  } = view;
  const { isOpen, active } = followed.view();
  const id = context.id(pointer);
  return html`<input
    class="govuk-input ${ui.width ? `govuk-input--width-${ui.width}` : ''} ${error ? 'govuk-input--error' : ''}"
    id=${id}
    name=${pointer}
    type="text"
    role="combobox"
    autocomplete="off"
    aria-autocomplete="list"
    aria-expanded=${isOpen}
    aria-controls="${id}-options"
    aria-activedescendant=${active >= 0 ? optionId(context, view, active) : nothing}
    aria-describedby=${describedBy(context, view)}
    aria-invalid=${error ? 'true' : nothing}
    part="input"
    @input=${(event: Event) => followed.typed((event.target as HTMLInputElement).value)}
    @keydown=${(event: KeyboardEvent) => !event.isComposing && followed.key(event.key) && event.preventDefault()}
    @blur=${() => followed.leave()}
    ${inStep((control) => {
      const text = typeof value === 'string' ? value : '';
      if (control.value !== text) control.value = text;
    })}
  />`;
}

function list(context: FormContext, view: FieldView, followed: Lookup): TemplateResult {
  const { options, isOpen, active } = followed.view();
  // The list is there while it is closed: what the box controls has to exist.
  return html`<ul class="formwright-lookup__options" id="${context.id(view.pointer)}-options" role="listbox" aria-label=${view.node.label} ?hidden=${!isOpen}
    @pointerdown=${(event: Event) => event.preventDefault()} @mousedown=${(event: Event) => event.preventDefault()}>
    ${options.map(
      (option, n) =>
        html`<li class="formwright-lookup__option" id=${optionId(context, view, n)} role="option" aria-selected=${n === active} @click=${() => followed.choose(n)}>
      ${option.value}${option.hint ? html`<span class="formwright-lookup__hint">${option.hint}</span>` : nothing}
    </li>`,
    )}
  </ul>`;
}
