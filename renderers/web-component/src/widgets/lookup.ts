import type { Box, FieldView } from '@formwright/session';
import { type Lookup, lookupOf, optionEnd } from '@formwright/session/lookup';
import { hostCss } from '@formwright/theme/host';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import { adoptTheme } from '../adopt-theme.ts';
import type { FormContext } from '../context.ts';
import { following } from '../following.ts';
import { boxText } from '../in-step.ts';
import { hint } from '../parts.ts';
import { describedBy } from './question.ts';
import type { Widget } from './widget.ts';

/** A box with suggestions below it while a person types: an editable combobox, as in the ARIA Authoring Practices. */
export const lookup: Widget = (context, view) => {
  adoptTheme(context.root.getRootNode(), hostCss);
  const followed = lookupOf(context.session, view.pointer);
  const id = context.id(view.pointer);
  return html`${following({
    followed,
    draw: ({ note }) =>
      html`<div class="formwright-lookup">${view.boxes.map((box) => drawBox(context, view, { box, followed }))}${drawList(id, view.node.label, followed)}</div>
      ${hint(note, `${id}-status`)}`,
    changed: ({ activeEnd }) => {
      if (activeEnd) context.root.querySelector(`#${id}-${activeEnd}`)?.scrollIntoView({ block: 'nearest' });
    },
  })}`;
};

function drawBox(
  context: FormContext,
  view: FieldView,
  { box, followed }: { readonly box: Box; readonly followed: Lookup },
): TemplateResult {
  const { width, invalid } = box;
  const { isOpen, activeEnd } = followed.view();
  const id = context.id(view.pointer);
  return html`<input
    class="govuk-input ${width ? `govuk-input--width-${width}` : ''} ${invalid ? 'govuk-input--error' : ''}"
    id=${id}
    name=${box.name}
    type="text"
    role="combobox"
    autocomplete="off"
    aria-autocomplete="list"
    aria-expanded=${isOpen}
    aria-controls="${id}-options"
    aria-activedescendant=${activeEnd ? `${id}-${activeEnd}` : nothing}
    aria-describedby=${describedBy(context, view)}
    aria-invalid=${invalid || nothing}
    part="input"
    @input=${(event: Event) => followed.typed((event.target as HTMLInputElement).value)}
    @keydown=${(event: KeyboardEvent) => !event.isComposing && followed.key(event.key) && event.preventDefault()}
    @blur=${() => followed.leave()}
    ${boxText(box.text)}
  />`;
}

function drawList(id: string, label: string, followed: Lookup): TemplateResult {
  const { options, isOpen, active } = followed.view();
  const stay = (event: Event): void => event.preventDefault();
  // The list is there while it is closed, because what the box controls has to exist. The focus stays in the box while
  // an option is pressed.
  return html`<ul class="formwright-lookup__options" id="${id}-options" role="listbox" aria-label=${label} ?hidden=${!isOpen}
    @pointerdown=${stay} @mousedown=${stay}>
    ${options.map(
      (option, n) =>
        html`<li class="formwright-lookup__option" id="${id}-${optionEnd(n)}" role="option" aria-selected=${n === active} @click=${() => followed.choose(n)}>
      ${option.value}${option.hint ? html`<span class="formwright-lookup__hint">${option.hint}</span>` : nothing}
    </li>`,
    )}
  </ul>`;
}
