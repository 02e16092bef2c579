import type { Pointer } from '@formwright/model';
import { groupDescribedBy, type RepeatView } from '@formwright/session';
import { html, nothing } from 'lit/html.js';
import { keyed } from '../keyed.ts';
import type { FormContext } from '../context.ts';
import { errorMessage, guidance, hint, mark, nameWithin, prompts } from '../described.ts';
import { heading } from '../heading.ts';
import type { LivePart } from '../live.ts';
import { drawEntry } from './entry.ts';

/** Draws what stands in one entry; handed in, as entries hold children and children hold repeats. */
type DrawChildren = (context: FormContext, entry: Pointer) => unknown;

/** Makes the part that draws a repeat: its heading, its entries and the button that adds one. */
export function makeRepeatPart(drawChildren: DrawChildren): LivePart<RepeatView> {
  return {
    name: (pointer) => `repeat ${pointer}`,
    read: (session, pointer) => session.repeat(pointer),
    draw: (context, view) => {
      const { node, pointer, entries, error, mandatory } = view;
      const { words, level, inner } = context;
      const id = context.id(pointer);
      return html`<div
        class="formwright-repeat ${error ? 'govuk-form-group--error' : ''}"
        role="group"
        aria-labelledby=${nameWithin(context, pointer, `${id}-label`)}
        aria-describedby=${groupDescribedBy(id, { hint: node.hint, error }) ?? nothing}
        data-pointer=${pointer}
        part="repeat"
      >
        ${heading({
          level,
          class: `govuk-heading-${level === 2 ? 'm' : 's'}`,
          id: `${id}-label`,
          content: html`${node.label}${mark(words, mandatory)}`,
        })}
        ${hint(node.hint, id)} ${guidance(inner, node)} ${errorMessage(words, error, id)} ${prompts(view.prompts)}
        ${entries.length === 0 ? html`<p class="formwright-empty">${words.noEntries}</p>` : nothing}
        ${entries.map((entry) => keyed(entry.id, drawEntry(inner, entry, drawChildren(inner.inner, entry.pointer))))}
        ${view.canAdd ? addButton(context, view) : html`<span id=${id} tabindex="-1"></span>`}
      </div>`;
    },
  };
}

function addButton(context: FormContext, { node, pointer }: RepeatView): unknown {
  const { session, words } = context;
  const id = context.id(pointer);
  return html`<button type="button" class="govuk-button govuk-button--secondary" id=${id} aria-labelledby=${nameWithin(context, pointer, id)} data-action="add" part="button" @click=${() => session.addEntry(pointer)}>
    ${node.addLabel ?? words.addEntry(node.entryLabel)}
  </button>`;
}
