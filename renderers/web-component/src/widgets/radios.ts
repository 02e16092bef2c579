import { standInline } from '@formwright/session';
import { html } from 'lit/html.js';
import { choices } from './choices.ts';
import type { Widget } from './widget.ts';

/** One of a few choices. */
export const radios: Widget = (context, view) =>
  html`<div class="govuk-radios ${standInline(view.options) ? 'govuk-radios--inline' : ''}">
      ${choices(context, view, {
        kind: 'radios',
        isChosen: (option) => option.value === view.value,
        choose: (option) => context.session.answer(view.pointer, option.value),
      })}
    </div>`;
