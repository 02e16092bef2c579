import { html, nothing } from 'lit/html.js';
import { inStep } from '../in-step.ts';
import { describedBy } from '../described.ts';
import type { Widget } from './widget.ts';

const isChosen = (chosen: boolean): unknown =>
  inStep((option) => {
    option.selected = chosen;
  });

/** One of many choices, none of them chosen at first. */
export const select: Widget = (context, view) => {
  const { pointer, value, error, options } = view;
  const choose = (event: Event): void => {
    const { selectedIndex } = event.target as HTMLSelectElement;
    context.session.answer(pointer, options[selectedIndex - 1]?.value);
  };
  return html`<select
      class="govuk-select ${error ? 'govuk-select--error' : ''}"
      id=${context.id(pointer)}
      name=${pointer}
      autocomplete=${view.node.ui.autocomplete ?? 'off'}
      aria-describedby=${describedBy(context, view)}
      aria-invalid=${error ? 'true' : nothing}
      part="input"
      @change=${choose}
    >
      <option value="" ${isChosen(!options.some((option) => option.value === value))}>${context.words.choose}</option>
      ${options.map((option) => html`<option value=${String(option.value)} ${isChosen(option.value === value)}>${option.label}</option>`)}
    </select>`;
};
