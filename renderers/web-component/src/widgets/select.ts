import { html, nothing } from '../html/template.ts';
import { inStep } from '../in-step.ts';
import { describedBy } from './question.ts';
import type { Widget } from './widget.ts';

const isChosen = (chosen: boolean): unknown =>
  inStep((option) => {
    option.selected = chosen;
  });

/** One of many options, in a list that opens. None is chosen at first. */
export const select: Widget = (context, view) => {
  const { session, words } = context;
  const { pointer } = view;
  return view.boxes.map(
    ({ name, text, autocomplete, invalid }) => html`<select
      class="govuk-select ${invalid ? 'govuk-select--error' : ''}"
      id=${context.id(pointer)}
      name=${name}
      autocomplete=${autocomplete}
      aria-describedby=${describedBy(context, view)}
      aria-invalid=${invalid || nothing}
      part="input"
      @change=${(event: Event) => session.choose(pointer, view.options[(event.target as HTMLSelectElement).selectedIndex - 1]?.value)}
    >
      <option value="" ${isChosen(!text)}>${words.choose}</option>
      ${view.options.map(({ value, label, chosen }) => html`<option value=${value} ${isChosen(chosen)}>${label}</option>`)}
    </select>`,
  );
};
