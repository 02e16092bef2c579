import { html, nothing } from '../html/template.ts';
import { oneLine } from './one-line.ts';
import type { Widget } from './widget.ts';

/** A box of one line, with its prefix and suffix: text, codes, times, numbers, money, email addresses and telephone numbers. */
export const input: Widget = (context, view) => {
  const { prefix, suffix } = view.node.ui;
  const box = view.boxes.map((one) => oneLine(context, view, one));
  if (!prefix && !suffix) return box;
  const affix = (kind: 'prefix' | 'suffix', text: string | undefined): unknown =>
    text
      ? html`<div class="govuk-input__${kind}" id="${context.id(view.pointer)}-${kind}" aria-hidden="true">${text}</div>`
      : nothing;
  return html`<div class="govuk-input__wrapper">
    ${affix('prefix', prefix)}${box}${affix('suffix', suffix)}
  </div>`;
};
