import { html } from '../html/template.ts';
import { oneLine } from './one-line.ts';
import type { Widget } from './widget.ts';

/** A date in three boxes, perhaps with a time in a fourth. */
export const date: Widget = (context, view) =>
  html`<div class="govuk-date-input">${view.boxes.map(
    (box) => html`<div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for=${context.id(view.pointer) + box.end}>${box.label}</label>
        ${oneLine(context, view, box)}
      </div>
    </div>`,
  )}</div>`;
