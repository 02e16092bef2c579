import type { Pointer } from '@formwright/model';
import { idList, nameWithin, type RepeatView } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import { keyed } from '../keyed.ts';
import type { FormContext } from '../context.ts';
import { heading } from '../heading.ts';
import { ofCode } from '../late/of-code.ts';
import { tables } from '../late/tables-later.ts';
import { live, type LivePart, viewOf } from '../live.ts';
import { comment, errorMessage, guidance, hint, labelText, prompts } from '../parts.ts';
import { drawEntry } from './entry.ts';

/** Draws the nodes of one entry. It is a parameter because entries contain nodes, which may be repeats. */
type DrawChildren = (context: FormContext, entry: Pointer) => unknown;

const tablePart = ofCode(tables, ({ table }, context, pointer) => table(context, pointer));

/** Makes the part that draws a repeat: its heading, its entries and the button that adds one. */
export function makeRepeatPart(drawChildren: DrawChildren): LivePart<RepeatView> {
  return {
    subscribe: viewOf('repeat'),
    read: (session, pointer) => session.repeat(pointer),
    draw: (context, view) => {
      const { node, pointer, entries, error, headingEnd, addLabel, empty, isTable } = view;
      const { session, level, inner, prefix } = context;
      const id = context.id(pointer);
      const headingId = id + headingEnd;
      return html`<div
        class="formwright-repeat ${error ? 'govuk-form-group--error' : ''}"
        role="group"
        aria-labelledby=${nameWithin(headingId, pointer, prefix)}
        aria-describedby=${idList(id, view.describedBy) ?? nothing}
        data-pointer=${pointer}
        part="repeat"
      >
        ${heading({
          level,
          class: `govuk-heading-${level === 2 ? 'm' : 's'}`,
          id: headingId,
          content: labelText(node.label, view.mark),
          ...(!headingEnd && { tabindex: '-1' }),
        })}
        ${hint(node.hint, id)} ${guidance(inner, node.guidance, node.label)} ${comment(view.comment, id)} ${errorMessage(context, error, id)} ${prompts(view.prompts)}
        ${empty && html`<p class="formwright-empty">${empty}</p>`}
        ${isTable ? live(tablePart, context, pointer) : entries.map((entry) => keyed(entry.id, drawEntry(inner, entry, drawChildren(inner.inner, entry.pointer))))}
        ${addLabel && html`<button type="button" class="govuk-button govuk-button--secondary" id=${id} aria-labelledby=${nameWithin(id, pointer, prefix)} data-action="add" part="button" @click=${() => session.addEntry(pointer)}>${addLabel}</button>`}
      </div>`;
    },
  };
}
