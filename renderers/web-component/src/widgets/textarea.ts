import { charactersLeft, inputKind } from '@formwright/session';
import { html, nothing } from 'lit/html.js';
import { fresh } from '../fresh.ts';
import { typed } from '../in-step.ts';
import { describedBy } from '../described.ts';
import type { Widget } from './widget.ts';

/** Several lines of text, with a count of what is left where there is a limit. */
export const textarea: Widget = (context, view) => {
  const { node, pointer, value, error } = view;
  const id = context.id(pointer);
  const left = charactersLeft(view);
  const isWrong = error !== undefined || (left ?? 0) < 0;
  const kind = inputKind(node);
  const shown = kind.typed(value);
  const read = (box: HTMLInputElement): unknown => kind.answer(box.value);
  return html`<textarea
        class="govuk-textarea ${isWrong ? 'govuk-textarea--error' : ''}"
        id=${id}
        name=${pointer}
        rows=${node.ui.rows ?? 5}
        autocomplete=${node.ui.autocomplete ?? 'off'}
        aria-describedby=${describedBy(context, view)}
        aria-invalid=${isWrong ? 'true' : nothing}
        part="input"
        @input=${(event: Event) => context.session.answer(pointer, read(event.target as HTMLInputElement))}
        ${typed({ answer: value, read, text: shown })}
      ></textarea>
      ${left !== undefined ? html`<div class="${left < 0 ? 'govuk-error-message' : 'govuk-hint'} govuk-character-count__message" id="${id}-count">${fresh(view.status)}</div>` : nothing}`;
};
