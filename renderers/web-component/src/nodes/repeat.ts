import type { Pointer } from '@formwright/model';
import { type RepeatView } from '@formwright/session';
import { html, nothing } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Context } from '../context.ts';
import { announceNew, errorMessage, guidance, hint, mark, nameWithin, prompts } from '../described.ts';
import { heading } from '../heading.ts';
import type { LivePart } from '../live.ts';
import { drawEntry, entryHeading } from './entry.ts';

/** Draws what stands in one entry; handed in, as entries hold children and children hold repeats. */
type DrawChildren = (context: Context, entry: Pointer) => unknown;

/** Makes the part that draws a repeat: its heading, its entries and the button that adds one. */
export function makeRepeatPart(drawChildren: DrawChildren): LivePart<RepeatView> {
  return {
    name: (pointer) => `repeat ${pointer}`,
    read: (session, pointer) => session.repeat(pointer),
    changed: (context, now, before) => announceNew(context, now.prompts, before.prompts),
    draw: (context, view) => {
      const { node, pointer, entries, error, mandatory } = view;
      const { words, level, inner } = context;
      const id = context.id(pointer);
      const described = [node.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
      return html`<div
        class="formwright-repeat ${error ? 'govuk-form-group--error' : ''}"
        role="group"
        aria-labelledby=${nameWithin(context, pointer, `${id}-label`)}
        aria-describedby=${described || nothing}
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
        ${entries.map((entry, index) =>
          keyed(
            entry.id,
            drawEntry(inner, { entry, index, repeat: view, children: drawChildren(inner.inner, entry.pointer) }),
          ),
        )}
        ${view.canAdd ? addButton(context, view) : html`<span id=${id} tabindex="-1"></span>`}
      </div>`;
    },
  };
}

function addButton(context: Context, { node, pointer }: RepeatView): unknown {
  const { session, words } = context;
  const add = (event: Event): void => {
    const group = (event.target as Element).closest('.formwright-repeat');
    session.addEntry(pointer);
    entryHeading(group, session.repeat(pointer).entries.at(-1))?.focus();
  };
  const id = context.id(pointer);
  return html`<button
    type="button"
    class="govuk-button govuk-button--secondary"
    id=${id}
    aria-labelledby=${nameWithin(context, pointer, id)}
    data-action="add"
    part="button"
    @click=${add}
  >
    ${node.addLabel ?? words.addEntry(node.entryLabel)}
  </button>`;
}
