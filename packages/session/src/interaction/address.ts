import { isObject } from '@formwright/runtime';
import { REVIEW_PLACE } from '../screens/screens.ts';
import type { Session } from '../session.ts';
import { pageOf, reach } from './reach.ts';

/**
 * What stands before a place in the addresses of a form's screens. `#` or `#referral/` puts the place into the fragment,
 * which no server sees; `/apply/referral` puts it into the path, below that path, and the server answers all of these
 * addresses with the page of the form. Two forms on a page need different ones.
 */
export type AddressBase = `#${string}` | `/${string}`;

/** The parts of a browser's window that addresses need. */
export interface AddressBar {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: {
    readonly state: unknown;
    pushState(state: unknown, unused: '', address?: string): void;
    replaceState(state: unknown, unused: '', address?: string): void;
  };
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/**
 * Keeps the address in step with the screen (`FormView.place`): going to another screen is a step of the browser's
 * history, and Back, Forward, reload and an address that somebody follows go to the screen that they are about. If a person
 * may not go there, they come to the first page that is not complete. What is not a place of the form is left alone. No
 * answer is ever in an address. Returns a function that stops this.
 * @throws TypeError if `base` does not begin with `#` or `/`.
 */
export function followAddress(
  session: Session,
  base: AddressBase,
  { location, history, ...events }: AddressBar = barOf(globalThis as unknown as AddressBar),
): () => void {
  if (!/^[#/]/.test(base)) throw new TypeError(`The address of a form's screens must begin with # or /: ${base}`);
  // The place is also kept with each step, so that two forms on a page do not follow each other's.
  const key = `formwright ${base}`;
  let { place: shown, edition } = session.view();
  let isFollowing = false;

  function write(how: 'pushState' | 'replaceState', address?: string): void {
    shown = session.view().place;
    const state = isObject(history.state) ? history.state : {};
    history[how]({ ...state, [key]: shown }, '', address);
  }

  function address(place: string): string {
    if (base.startsWith('/')) return `${base.replace(/\/$/, '')}${place && `/${place}`}${location.search}`;
    return place || base.length > 1 ? `${base}${place}` : `${location.pathname}${location.search}`;
  }

  /** Returns the place that the browser is at, as far as it is about this form. */
  function asked(): string | undefined {
    const kept = isObject(history.state) ? history.state[key] : undefined;
    if (typeof kept === 'string') return kept;
    const whole = base.startsWith('/') ? location.pathname : location.hash;
    const start = base.startsWith('/') ? `${base.replace(/\/$/, '')}/` : base;
    return whole.startsWith(start) ? whole.slice(start.length) || undefined : undefined;
  }

  function follow(): void {
    const to = asked();
    isFollowing = true;
    const isPlace = to !== undefined && reach(session, to);
    isFollowing = false;
    // Where all pages are on one screen, an address only scrolls.
    const { place, body } = session.view();
    write('replaceState', isPlace && place !== to && body !== 'pages' ? address(place) : undefined);
  }

  follow();
  events.addEventListener('popstate', follow);
  const stop = session.subscribe('form', () => {
    const { place, pages, edition: present } = session.view();
    const isAnother = place !== shown && !isFollowing;
    // The screen that was left may be there no longer: because of an answer, or of another form or draft.
    const isGone =
      present !== edition ||
      (shown !== '' && shown !== REVIEW_PLACE && !pages.some(({ name }) => name === pageOf(shown)));
    edition = present;
    if (isAnother) write(isGone ? 'replaceState' : 'pushState', address(place));
  });
  return () => {
    stop();
    events.removeEventListener('popstate', follow);
  };
}

function barOf(window: AddressBar): AddressBar {
  return {
    location: window.location,
    history: window.history,
    addEventListener: (type, listener) => window.addEventListener(type, listener),
    removeEventListener: (type, listener) => window.removeEventListener(type, listener),
  };
}
