import { passwordOf } from '@formwright/session/password';
import { hostCss } from '@formwright/theme/host';
import { adoptTheme } from '../adopt-theme.ts';
import { following } from '../following.ts';
import { html } from '../html/template.ts';
import { oneLine } from './one-line.ts';
import type { Widget } from './widget.ts';

/** A box that hides what is typed, with a button that shows it. */
export const password: Widget = (context, view) => {
  adoptTheme(context.root.getRootNode(), hostCss);
  const followed = passwordOf(context.session, view.pointer);
  return html`${following({
    followed,
    draw: ({ type, label, name }) =>
      html`<div class="govuk-input__wrapper govuk-password-input__wrapper">${view.boxes.map((box) => oneLine(context, view, { ...box, type }))}<button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle" aria-controls=${context.id(view.pointer)} aria-label=${name} data-action="show" part="button" @click=${() => followed.toggle()}>${label}</button></div>`,
  })}`;
};
