/** An element, as far as scrolling needs it: a session has no types of a browser. */
interface Scrolled {
  querySelector(selector: string): unknown;
  scrollTop: number;
  readonly clientHeight: number;
  readonly offsetTop: number;
}

/** Scrolls the list of pages below `root` so that the current page is in sight, and moves nothing else. */
export function showCurrentPage(root: { querySelector(selector: string): unknown }): void {
  const list = root.querySelector('.formwright-pages') as Scrolled | null;
  const current = list?.querySelector('[aria-current]') as Scrolled | null;
  if (list && current) list.scrollTop = current.offsetTop - list.clientHeight / 2;
}
