/** Views by name. Each is made when somebody asks or listens, and is the same object until something in it changes. */
export interface ViewCache<Name extends string> {
  read(name: Name): object;
  subscribe(name: Name, changed: () => void): () => void;
  /** Marks views that may have changed. Each is made again when it is next read. */
  invalidate(names: readonly Name[] | 'all'): void;
  /** Calls the listeners of the views that changed, and before them `noticed`, once for each view. */
  notify(noticed?: Noticed): void;
  /** Returns the view that its listeners saw last; undefined if nobody listens. */
  seen(name: Name): object | undefined;
  /** Opens every view again, because its name may now mean something else. A view that is gone loses its listeners. */
  reopen(): void;
}

type Noticed = (now: object, before: object) => void;

interface Slot {
  make: () => object;
  view: object | undefined;
  isStale: boolean;
  /** The view for which `noticed` was called last. */
  noticed?: object;
  readonly listeners: Set<Listener>;
}

interface Listener {
  seen: object;
  readonly changed: () => void;
}

/** Makes a cache. `open` returns the function that makes the view of a name. */
export function createViewCache<Name extends string>(open: (name: Name) => () => object): ViewCache<Name> {
  const slots = new Map<Name, Slot>();
  const toNotify = new Set<Name>();

  function slotOf(name: Name): Slot {
    const known = slots.get(name);
    if (known) return known;
    const slot: Slot = { make: open(name), view: undefined, isStale: true, listeners: new Set() };
    slots.set(name, slot);
    return slot;
  }

  function read(name: Name): object {
    const slot = slotOf(name);
    if (slot.isStale || !slot.view) slot.view = reuseIfEqual(slot.view, slot.make());
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
    invalidate(names) {
      for (const name of names === 'all' ? slots.keys() : names) {
        const slot = slots.get(name);
        if (!slot) continue;
        slot.isStale = true;
        // Last, even if it was already among them.
        toNotify.delete(name);
        if (slot.listeners.size > 0) toNotify.add(name);
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
    seen: (name) => [...(slots.get(name)?.listeners ?? [])][0]?.seen,
    notify(noticed) {
      const names = [...toNotify].filter((name) => slots.has(name));
      toNotify.clear();
      const listeners = names.flatMap((name) => [...slotOf(name).listeners].map((listener) => ({ name, listener })));
      for (const { name, listener } of listeners) {
        // A listener may have changed the answers, or stopped another listener, before this one's turn.
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

/** Calls a listener. Its error is reported as uncaught, and the other listeners are still called. */
function callSafely(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    void Promise.reject(error);
  }
}

/**
 * Returns the former view if the next one equals it; otherwise the next one, frozen, in which equal parts are those of
 * the former.
 */
function reuseIfEqual<View extends object>(former: View | undefined, next: View): View {
  if (former && sameParts(former, next, 7)) return former;
  for (const name of Object.keys(next) as (keyof View)[]) {
    if (former && !Array.isArray(next) && sameParts(former[name], next[name], 6)) next[name] = former[name];
    if (Array.isArray(next[name])) Object.freeze(next[name]);
  }
  return Object.freeze(next);
}

/**
 * Compares two values, by identity below `depth` levels. A view has at most seven levels, and nodes of the model are the
 * same objects.
 */
export function sameParts(left: unknown, right: unknown, depth: number): boolean {
  if (Object.is(left, right)) return true;
  if (depth === 0 || typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return false;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length || Array.isArray(left) !== Array.isArray(right)) return false;
  for (const name of names) {
    if (!Object.hasOwn(right, name) || !sameParts(left[name as never], right[name as never], depth - 1)) return false;
  }
  return true;
}
