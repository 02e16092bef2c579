import { chosenOptions, toggledOption } from '@formwright/session';
import { html } from 'lit/html.js';
import { choices } from './choices.ts';
import type { Widget } from './widget.ts';

/** Any number of choices. */
export const checkboxes: Widget = (context, view) =>
  html`<div class="govuk-checkboxes">
      ${choices(context, view, {
        kind: 'checkboxes',
        isChosen: (option) => chosenOptions(view.value).includes(option.value),
        choose: (option) => context.session.answer(view.pointer, toggledOption(view, option.value)),
      })}
    </div>`;
