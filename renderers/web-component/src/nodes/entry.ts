import { type EntryView, type RepeatView } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Context } from '../context.ts';
import { errorMessage, nameWithin, prompts } from '../described.ts';
import { fresh } from '../fresh.ts';
import { legend } from '../heading.ts';

/** One entry and where it stands. */
export interface DrawnEntry {
  readonly entry: EntryView;
  readonly index: number;
  readonly repeat: RepeatView;
  readonly children: unknown;
}

/** Draws one entry: heading, what it holds, and the buttons that move and remove it. */
export function drawEntry(context: Context, drawn: DrawnEntry): TemplateResult {
  const { entry, index, repeat, children } = drawn;
  const { words } = context;
  const id = context.id(entry.pointer);
  const move = (direction: 'up' | 'down'): unknown =>
    button(context, {
      entry,
      action: direction,
      label: direction === 'up' ? words.moveUp(entry.title) : words.moveDown(entry.title),
      act: (event) => moveEntry(context, { event, entry, direction, repeat }),
    });
  return html`<fieldset
    class="govuk-fieldset formwright-entry"
    data-entry=${entry.id}
    data-pointer=${entry.pointer}
    aria-labelledby=${nameWithin(context, entry.pointer, id)}
    aria-describedby=${entry.error ? `${id}--error` : nothing}
    part="entry"
  >
    ${legend(context.level, id, fresh(entry.title))} ${errorMessage(words, entry.error, `${id}-`)}
    ${prompts(entry.prompts)} ${children}
    ${
      repeat.canMove || repeat.canRemove
        ? html`<div class="formwright-entry__actions">
            ${repeat.canMove && index > 0 ? move('up') : nothing}
            ${repeat.canMove && index < repeat.entries.length - 1 ? move('down') : nothing}
            ${repeat.canRemove ? button(context, { entry, action: 'remove', label: words.removeEntry(entry.title), act: askFirst }) : nothing}
          </div>`
        : nothing
    }
    ${repeat.canRemove ? confirmation(context, drawn) : nothing}
  </fieldset>`;
}

/** Finds the heading of an entry below a repeat. */
export function entryHeading(group: Element | null, entry: EntryView | undefined): HTMLElement | null {
  return entry && group ? group.querySelector(`[data-entry="${CSS.escape(entry.id)}"] .govuk-fieldset__heading`) : null;
}

interface Button {
  readonly entry: EntryView;
  readonly action: string;
  readonly label: string;
  readonly act: (event: Event) => void;
}

function button(context: Context, { entry: { pointer }, action, label, act }: Button): TemplateResult {
  const id = `${context.id(pointer)}--${action}`;
  return html`<button
    type="button"
    class="formwright-link"
    id=${id}
    aria-labelledby=${nameWithin(context, pointer, id)}
    data-action=${action}
    part="link"
    @click=${act}
  >
    ${label}
  </button>`;
}

/**
 * Asks before removing, in place of the buttons. What is asked stands ready and hidden, so that asking draws nothing.
 */
function confirmation(context: Context, { entry, repeat }: DrawnEntry): TemplateResult {
  const { session, words } = context;
  const remove = (event: Event): void => {
    const group = (event.target as Element).closest('.formwright-repeat');
    const place = repeat.entries.findIndex(({ id }) => id === entry.id);
    session.removeEntry(entry.pointer);
    const { entries } = session.repeat(repeat.pointer);
    const next =
      entryHeading(group, entries[Math.min(place, entries.length - 1)]) ??
      group?.querySelector<HTMLElement>(`#${context.id(repeat.pointer)}`);
    next?.focus();
    context.announce(words.entryRemoved(entry.title));
  };
  return html`<div
    class="formwright-confirm"
    role="group"
    aria-label="${words.removeEntry(entry.title)}?"
    tabindex="-1"
    hidden
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && dontRemove(event)}
  >
    <p class="govuk-body">${words.removeEntry(entry.title)}?</p>
    <div class="govuk-button-group">
      <button
        type="button"
        class="govuk-button govuk-button--warning"
        data-action="confirm"
        part="button"
        @click=${remove}
      >
        ${words.removeEntry(entry.title)}
      </button>
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        data-action="cancel"
        part="button"
        @click=${dontRemove}
      >
        ${words.cancel}
      </button>
    </div>
  </div>`;
}

function askFirst(event: Event): void {
  show(event, ':scope > .formwright-confirm', ':scope > .formwright-entry__actions')?.focus();
}

function dontRemove(event: Event): void {
  const actions = show(event, ':scope > .formwright-entry__actions', ':scope > .formwright-confirm');
  actions?.querySelector<HTMLElement>('[data-action=remove]')?.focus();
}

function show(event: Event, shown: string, hidden: string): HTMLElement | null | undefined {
  const entry = (event.target as Element).closest('.formwright-entry');
  entry?.querySelector(hidden)?.toggleAttribute('hidden', true);
  const element = entry?.querySelector<HTMLElement>(shown);
  element?.toggleAttribute('hidden', false);
  return element;
}

interface Move {
  readonly event: Event;
  readonly entry: EntryView;
  readonly direction: 'up' | 'down';
  readonly repeat: RepeatView;
}

/** Moves, and keeps the focus on the button, or on the entry's heading where the entry has come to the end. */
function moveEntry({ session, words, announce }: Context, { event, entry, direction, repeat }: Move): void {
  const group = (event.target as Element).closest('.formwright-repeat');
  session.moveEntry(entry.pointer, direction);
  const moved = session.repeat(repeat.pointer).entries.find(({ id }) => id === entry.id);
  const heading = entryHeading(group, moved);
  const same = heading
    ?.closest('.formwright-entry')
    ?.querySelector<HTMLElement>(`:scope > .formwright-entry__actions > [data-action=${direction}]`);
  (same ?? heading)?.focus();
  if (moved) announce(words.entryMoved(moved.title));
}
