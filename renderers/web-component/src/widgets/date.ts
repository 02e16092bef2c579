import { dateFromParts, type DateParts, datePartsAsked, datePartsOf, spreadDate } from '@formwright/session';
import { html, nothing } from 'lit/html.js';
import { typed } from '../in-step.ts';
import type { Widget } from './widget.ts';

const WIDTHS = { day: 2, month: 2, year: 4, time: 10 } as const;

/** A date in three boxes, of which a month may be a name, and perhaps a time in a fourth. */
export const date: Widget = (context, view) => {
  const { node, pointer, value, errorParts } = view;
  const id = context.id(pointer);
  const parts = datePartsOf(value);
  const { autocomplete = 'off' } = node.ui;
  const read = (box: HTMLInputElement): string | undefined => dateFromParts(boxesAround(box), node.format);
  const box = (part: keyof DateParts): unknown => {
    const error = view.error && (errorParts?.includes(part) ?? true);
    const boxId = part === 'day' ? id : `${id}-${part}`;
    return html`<div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for=${boxId}>${context.words[part]}</label>
        <input
          class="govuk-input govuk-date-input__input govuk-input--width-${WIDTHS[part]} ${error ? 'govuk-input--error' : ''}"
          id=${boxId}
          name="${pointer}-${part}"
          type="text"
          inputmode=${part === 'day' || part === 'year' ? 'numeric' : nothing}
          autocomplete=${autocomplete === 'bday' ? `bday-${part}` : autocomplete}
          aria-invalid=${error ? 'true' : nothing}
          data-part=${part}
          part="input"
          @input=${(event: Event) => context.session.answer(pointer, dateFromParts(spreadDate(boxesAround(event.target as HTMLInputElement)), node.format))}
          ${typed({ answer: value, read, text: parts[part] })}
        />
      </div>
    </div>`;
  };
  return html`<div class="govuk-date-input">${datePartsAsked(node.format).map(box)}</div>`;
};

function boxesAround(box: HTMLInputElement): DateParts {
  const group = box.closest('.govuk-date-input');
  const value = (part: string): string => group?.querySelector<HTMLInputElement>(`[data-part=${part}]`)?.value ?? '';
  return { day: value('day'), month: value('month'), year: value('year'), time: value('time') };
}
