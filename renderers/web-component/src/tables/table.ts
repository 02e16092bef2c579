import type { Pointer } from '@formwright/model';
import { type Cell, type EntryView, nameWithin, type RepeatView } from '@formwright/session';
import { tablesCss } from '@formwright/theme/tables';
import { adoptTheme } from '../adopt-theme.ts';
import { lineLink } from '../around/error-summary.ts';
import type { FormContext } from '../context.ts';
import type { Living } from '../html/place.ts';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import { keyed } from '../keyed.ts';
import { live, type LivePart, viewOf } from '../live.ts';
import { confirmation, entryButtons } from '../nodes/entry.ts';
import { errorMessage, prompts } from '../parts.ts';

/** The entries of a repeat as a table: a row says what is in an entry, and its buttons open, move and remove it. */
const tablePart: LivePart<RepeatView> = {
  subscribe: viewOf('repeat'),
  read: (session, pointer) => session.repeat(pointer),
  draw: (context, view) => {
    adoptTheme(context.root.getRootNode(), tablesCss);
    const { entries, columns, pointer, headingEnd, removal } = view;
    const { session, id: idOf, prefix } = context;
    const id = idOf(pointer);
    // Where there is no room, rows are not laid out as a table. The roles keep it one for screen readers.
    return html`${
      entries.length > 0
        ? html`<table class="formwright-table" role="table" aria-labelledby=${nameWithin(id + headingEnd, pointer, prefix)} part="table">
      <thead role="rowgroup"><tr role="row">${columns.map((label) => html`<th scope="col" role="columnheader">${label}</th>`)}<td role="cell"></td></tr></thead>
      ${entries.map((entry) => keyed(entry.id, row(context, entry)))}
    </table>`
        : nothing
    }
    ${removal ? html`<p class="formwright-removal">${removal.message} <button type="button" class="formwright-link" data-action="undo" part="link" @click=${() => session.undoRemoval()}>${removal.label}</button></p>` : nothing}`;
  },
};

/** Draws the entries of a repeat as a table. */
export function table(context: FormContext, pointer: Pointer): Living {
  return live(tablePart, context, pointer);
}

function row(context: FormContext, entry: EntryView): TemplateResult {
  const { pointer, title, cells, issues, error, question, hasMore } = entry;
  const id = context.id(pointer);
  const [first, ...others] = cells;
  const below = [
    errorMessage(context, error, `${id}-`),
    issues.length > 0
      ? html`<ul class="govuk-list formwright-row__issues">${issues.map((line) => keyed(line.pointer, html`<li class="govuk-error-message"><span class="govuk-visually-hidden">${context.words.errorPrefix}</span> ${lineLink(context, line)}</li>`))}</ul>`
      : nothing,
    prompts(entry.prompts),
    question ? confirmation(context, entry) : nothing,
  ];
  return html`<tbody class="formwright-row" role="rowgroup" data-entry=${entry.id} data-pointer=${pointer} part="entry"><tr role="row">
    <th scope="row" role="rowheader" id=${id} tabindex="-1">${first?.isAnswered ? cell(first) : title}</th>
    ${others.map((one) => html`<td role="cell">${cell(one)}</td>`)}
    <td role="cell" class="formwright-row__actions">${question ? nothing : entryButtons(context, entry, html`<span class="govuk-visually-hidden"> ${title}</span>`)}</td></tr>
    ${hasMore ? html`<tr role="row"><td role="cell" colspan=${cells.length + 1}>${below}</td></tr>` : nothing}</tbody>`;
}

/** An answer with the heading of its column, which is drawn where rows are not laid out as a table. */
function cell({ label, text, isAnswered }: Cell): unknown {
  if (!text) return nothing;
  return html`<span class="formwright-row__label">${label}</span> <span class=${isAnswered ? nothing : 'formwright-answer__value--unanswered'}>${text}</span>`;
}
