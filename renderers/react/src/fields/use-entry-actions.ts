import type { EntryView, RepeatView } from '@formwright/session';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { EntryAction } from './entry-actions.ts';

type Done =
  | { readonly kind: 'added' }
  | { readonly kind: 'removed'; readonly index: number }
  | { readonly kind: 'moved'; readonly entry: string; readonly action: EntryAction };

interface EntryActions {
  /** Goes on the element whose children the entries are. */
  readonly list: RefObject<HTMLDivElement | null>;
  readonly add: () => void;
  readonly act: (entry: EntryView, action: EntryAction) => void;
}

/**
 * Lets the session add, remove and move entries, and moves the focus once they are drawn: to what was added, to what
 * has taken the place of what was removed, and along with what was moved.
 */
export function useEntryActions({ pointer, entries }: RepeatView): EntryActions {
  const { session, announcer } = useDrawing();
  const list = useRef<HTMLDivElement>(null);
  const done = useRef<Done>(null);
  useLayoutEffect(() => {
    if (!done.current || !list.current) return;
    target(list.current, entries, done.current)?.focus();
    done.current = null;
  }, [entries]);
  return {
    list,
    add() {
      done.current = { kind: 'added' };
      session.addEntry(pointer);
    },
    act(entry, action) {
      if (action === 'remove') {
        done.current = { kind: 'removed', index: entries.findIndex(({ id }) => id === entry.id) };
        session.removeEntry(entry.pointer);
        announcer.say(session.wording.entryRemoved(entry.title));
      } else {
        done.current = { kind: 'moved', entry: entry.id, action };
        session.moveEntry(entry.pointer, action);
        announcer.say(session.wording.entryMoved(titleOf(session.repeat(pointer), entry.id)));
      }
    },
  };
}

function target(list: HTMLElement, entries: readonly EntryView[], done: Done): HTMLElement | null {
  const heading = (entry: EntryView | undefined): HTMLElement | null =>
    entry ? within(list, entry.id, ':scope > legend [tabindex]') : null;
  switch (done.kind) {
    case 'added':
      return heading(entries.at(-1));
    case 'removed':
      return (
        heading(entries[done.index] ?? entries.at(-1)) ??
        list.querySelector<HTMLElement>(':scope > [data-action="add"]')
      );
    case 'moved':
      return (
        within(list, done.entry, `:scope > .formwright-entry__actions > [data-action="${done.action}"]`) ??
        heading(entries.find(({ id }) => id === done.entry))
      );
  }
}

/** Looks in one entry of this repeat, not in those of repeats within it. */
function within(list: HTMLElement, entry: string, selector: string): HTMLElement | null {
  const element = [...list.children].find((child) => child instanceof HTMLElement && child.dataset['entry'] === entry);
  return element?.querySelector<HTMLElement>(selector) ?? null;
}

function titleOf({ entries }: RepeatView, id: string): string {
  return entries.find((entry) => entry.id === id)?.title ?? '';
}
