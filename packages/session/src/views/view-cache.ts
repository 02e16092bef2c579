import { keepSame } from '../same.ts';

/** Views by name: worked out when somebody asks or listens, and the same object until something in them changes. */
export interface ViewCache<Name extends string> {
  read(name: Name): object;
  subscribe(name: Name, changed: () => void): () => void;
  /** Invalidates the views that may have changed. */
  stale(names: readonly Name[] | 'all'): void;
  /** Calls the listeners of those that have; `noticed` before them, once for each view. */
  tell(noticed?: Noticed): void;
  /** The view as its listeners know it; undefined where nobody listens. */
  told(name: Name): object | undefined;
  /** Opens every view again, as its name may mean something else by now. A view that is gone loses its listeners. */
  reopen(): void;
}

type Noticed = (now: object, before: object) => void;

interface Slot {
  make: () => object;
  view: object | undefined;
  isStale: boolean;
  /** The view that was noticed last. */
  noticed?: object;
  readonly listeners: Set<Listener>;
}

interface Listener {
  seen: object;
  readonly changed: () => void;
}

/** Makes a cache. `open` returns the function that works out the view of a name. */
export function createViewCache<Name extends string>(open: (name: Name) => () => object): ViewCache<Name> {
  const slots = new Map<Name, Slot>();
  const toTell = new Set<Name>();

  function slotOf(name: Name): Slot {
    const known = slots.get(name);
    if (known) return known;
    const slot: Slot = { make: open(name), view: undefined, isStale: true, listeners: new Set() };
    slots.set(name, slot);
    return slot;
  }

  function read(name: Name): object {
    const slot = slotOf(name);
    if (slot.isStale || !slot.view) slot.view = keepSame(slot.view, slot.make());
    slot.isStale = false;
    return slot.view;
  }

  return {
    read,
    subscribe(name, changed) {
      const listener = { seen: read(name), changed };
      slotOf(name).listeners.add(listener);
      return () => void slots.get(name)?.listeners.delete(listener);
    },
    stale(names) {
      for (const name of names === 'all' ? slots.keys() : names) {
        const slot = slots.get(name);
        if (!slot) continue;
        slot.isStale = true;
        // At the end, also where it was among them already.
        toTell.delete(name);
        if (slot.listeners.size > 0) toTell.add(name);
      }
    },
    reopen() {
      for (const [name, slot] of slots) {
        try {
          slot.make = open(name);
        } catch {
          slots.delete(name);
        }
      }
    },
    told: (name) => [...(slots.get(name)?.listeners ?? [])][0]?.seen,
    tell(noticed) {
      const names = [...toTell].filter((name) => slots.has(name));
      toTell.clear();
      const listeners = names.flatMap((name) => [...slotOf(name).listeners].map((listener) => ({ name, listener })));
      for (const { name, listener } of listeners) {
        // A listener may have changed the answers, or stopped another, before this one's turn.
        const slot = slots.get(name);
        if (!slot?.listeners.has(listener)) continue;
        const view = read(name);
        if (view === listener.seen) continue;
        if (view !== slot.noticed) noticed?.(view, listener.seen);
        slot.noticed = view;
        listener.seen = view;
        callSafely(listener.changed);
      }
    },
  };
}

/** A listener's error is its own: it is reported as uncaught, and the other listeners are told all the same. */
function callSafely(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    void Promise.reject(error);
  }
}
