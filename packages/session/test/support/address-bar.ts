import type { AddressBar } from '../../src/interaction/address.ts';

/** The history of a browser's window, for tests without one. */
export interface FakeBar extends AddressBar {
  /** The address as a person sees it. */
  shown(): string;
  steps(): number;
  back(): void;
  forward(): void;
  /** Follows a link to an address of the same page, or types it. */
  open(address: string): void;
}

/** Makes a window that is at an address. */
export function fakeBar(address = '/apply', state: unknown = null): FakeBar {
  let entries: { readonly address: string; readonly state: unknown }[] = [{ address, state }];
  let at = 0;
  const listeners = new Set<() => void>();
  const here = (): URL => new URL(entries[at]?.address ?? '', 'https://council.example');
  const move = (to: number): void => {
    if (!entries[to]) return;
    at = to;
    for (const listener of listeners) listener();
  };
  const push = (state: unknown, address: string): void => {
    entries = [...entries.slice(0, at + 1), { address: new URL(address, here()).href, state }];
    at += 1;
  };
  return {
    location: {
      get pathname() {
        return here().pathname;
      },
      get search() {
        return here().search;
      },
      get hash() {
        return here().hash;
      },
    },
    history: {
      get state() {
        return entries[at]?.state;
      },
      pushState: (state, _unused, address = here().href) => push(structuredClone(state), address),
      replaceState: (state, _unused, address = here().href) => {
        entries[at] = { state: structuredClone(state), address: new URL(address, here()).href };
      },
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
    shown: () => here().href.slice(here().origin.length),
    steps: () => entries.length,
    back: () => move(at - 1),
    forward: () => move(at + 1),
    open(address) {
      push(null, address);
      for (const listener of listeners) listener();
    },
  };
}
