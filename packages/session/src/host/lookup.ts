import { type HostWords, hostWords } from '@formwright/messages/host';
import type { Facts, Pointer } from '@formwright/model';
import type { LookupOption } from './host.ts';
import { isEnough, isMeant } from './looking-up.ts';
import { platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { draftOnScreen } from '../state/draft-on-screen.ts';
import { stablePointer } from '../draft/stable-pointer.ts';

/** The suggestions below a box, as a renderer draws them. A frozen snapshot. */
export interface LookupView {
  readonly options: readonly LookupOption[];
  readonly isOpen: boolean;
  /** The number of the option that Enter takes; -1: none. */
  readonly active: number;
  /** The end of that option's id, after the box's own id and `-`. Absent: none. */
  readonly activeEnd?: string;
  /** What the live region says: how many suggestions there are, or that the source does not answer. */
  readonly status: string;
  /** The status, if it is shown below the box: there are no suggestions. */
  readonly note?: string;
}

/** An editable combobox with a list, as in the ARIA Authoring Practices, without its elements. */
export interface Lookup {
  view(): LookupView;
  /** Calls `changed` after the view changed. Returns a function that stops this. */
  subscribe(changed: () => void): () => void;
  /** Answers with what was typed, and looks it up after a pause. */
  typed(text: string): void;
  /** Takes a key by its name (`KeyboardEvent.key`). Returns whether the key has a meaning here, so that it must have no other. */
  key(name: string): boolean;
  /** Answers with an option. */
  choose(number: number): void;
  /** The person left the box. */
  leave(): void;
}

/** How many milliseconds without a key to wait before a source is asked. */
const PAUSE = 200;

const CLOSED: LookupView = Object.freeze({ options: Object.freeze([]), isOpen: false, active: -1, status: '' });

const known = new WeakMap<Session, Map<string, Lookup>>();

/** The end of an option's id, after the box's own id and `-`. */
export function optionEnd(number: number): string {
  return `option-${number}`;
}

/** Returns the suggestions of a field with `x-lookup`: the same ones until the form changes or the field's entry moves. */
export function lookupOf(session: Session, pointer: Pointer): Lookup {
  const all = known.get(session) ?? new Map<string, Lookup>();
  known.set(session, all);
  const place = `${pointer} ${stablePointer(draftOnScreen(session), pointer)} ${session.view().edition}`;
  const lookup = all.get(place) ?? createLookup(session, pointer);
  all.set(place, lookup);
  return lookup;
}

/** Makes the suggestions of a field. What the source answers to an earlier text is dropped. */
function createLookup(session: Session, pointer: Pointer): Lookup {
  const { source = '', freeText = true } = session.field(pointer).node.lookup ?? {};
  const words = (): HostWords => hostWords[session.wording.language];
  const listeners = new Set<() => void>();
  let view = CLOSED;
  let timer: unknown;
  let asking: { abort(): void } | undefined;
  /** Whether the person left the box: what the source answers after that opens no list. */
  let hasLeft = false;

  function become(change: Partial<LookupView>): void {
    const { note: _, activeEnd: __, ...before } = view;
    const next = { ...before, ...change };
    view = Object.freeze({
      ...next,
      ...(next.active >= 0 && { activeEnd: optionEnd(next.active) }),
      ...(!next.isOpen && next.options.length === 0 && next.status && { note: next.status }),
    });
    if (listeners.size > 0 && view.status && view.status !== before.status) session.say(view.status);
    for (const listener of listeners) listener();
  }

  function stop(): void {
    platform.clearTimeout(timer);
    asking?.abort();
    asking = undefined;
  }

  async function ask(query: string): Promise<void> {
    const now = new platform.AbortController();
    asking = now;
    try {
      const options = (await session.host?.lookup?.(source, query, now.signal)) ?? [];
      if (asking !== now) return;
      noteListed(session, {
        source,
        text: query,
        isListed: freeText || options.some(({ value }) => value.trim() === query),
      });
      become({
        options,
        isOpen: !hasLeft && options.length > 0,
        active: -1,
        status: words().suggestions(options.length),
      });
      if (hasLeft) takeMeant();
    } catch {
      if (asking === now) become({ ...CLOSED, status: words().lookupFailed });
    }
  }

  /** Takes the suggestion that differs from what was typed only in capitals. */
  function takeMeant(): void {
    const typed = session.field(pointer).value;
    const meant =
      freeText || typeof typed !== 'string' ? -1 : view.options.findIndex((option) => isMeant(option, typed));
    choose(meant);
  }

  function move(step: 1 | -1): void {
    const { length } = view.options;
    const next = view.active + step;
    if (length > 0) become({ isOpen: true, active: next < -1 ? length - 1 : next >= length ? -1 : next });
  }

  function choose(number: number): void {
    const option = view.options[number];
    if (!option) return;
    stop();
    noteListed(session, { source, text: option.value.trim(), isListed: true });
    session.answer(pointer, option.value);
    become(CLOSED);
  }

  const keys: { readonly [name: string]: () => boolean } = {
    ArrowDown: () => (move(1), view.options.length > 0),
    ArrowUp: () => (move(-1), view.options.length > 0),
    Enter: () => {
      const isTaken = view.isOpen && view.active >= 0;
      if (isTaken) choose(view.active);
      return isTaken;
    },
    Escape: () => {
      const wasOpen = view.isOpen;
      if (wasOpen) become({ isOpen: false, active: -1 });
      return wasOpen;
    },
  };

  return {
    view: () => view,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    typed(text) {
      stop();
      hasLeft = false;
      session.answer(pointer, text || undefined);
      const query = text.trim();
      if (isEnough(query)) {
        become({ active: -1 });
        timer = platform.setTimeout(() => void ask(query), PAUSE);
        return;
      }
      if (query) noteListed(session, { source, text: query, isListed: freeText });
      become(CLOSED);
    },
    key: (name) => keys[name]?.() ?? false,
    choose,
    leave() {
      hasLeft = true;
      takeMeant();
      if (view.isOpen) become({ isOpen: false, active: -1 });
    },
  };
}

interface Found {
  readonly source: string;
  readonly text: string;
  readonly isListed: boolean;
}

/** Records in the facts whether the source has a text, so that validation knows. */
function noteListed(session: Session, { source, text, isListed }: Found): void {
  const facts = session.facts();
  const before: NonNullable<Facts['unlisted']>[string] = facts.unlisted?.[source] ?? [];
  if (before.includes(text) !== isListed) return;
  const now = isListed ? before.filter((other) => other !== text) : [...before, text];
  session.changeFacts({ ...facts, unlisted: { ...facts.unlisted, [source]: now } });
}
