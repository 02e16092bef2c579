import { html, nothing } from '../html/template.ts';
import { boxText } from '../in-step.ts';
import { describedBy } from './question.ts';
import type { Widget } from './widget.ts';

/** Several lines of text, with a count of characters if there is a limit. */
export const textarea: Widget = (context, view) => {
  const { session } = context;
  const { node, pointer, invalid, status } = view;
  const id = context.id(pointer);
  return view.boxes.map(
    ({ name, text, autocomplete }) => html`<textarea
        class="govuk-textarea ${invalid ? 'govuk-textarea--error' : ''}"
        id=${id}
        name=${name}
        rows=${node.ui.rows ?? 5}
        autocomplete=${autocomplete}
        aria-describedby=${describedBy(context, view)}
        aria-invalid=${invalid || nothing}
        part="input"
        @input=${(event: Event) => session.type(pointer, (event.target as HTMLTextAreaElement).value)}
        ${boxText(text)}
      ></textarea>
      ${status ? html`<div class="${view.tooLong ? 'govuk-error-message' : 'govuk-hint'} govuk-character-count__message" id="${id}-count">${status}</div>` : nothing}`,
  );
};
