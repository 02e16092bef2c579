/** An element in rows, as far as moving the focus needs it: a session has no types of a browser. */
interface Placed {
  readonly name?: string;
  readonly dataset: { readonly [name: string]: string | undefined };
  readonly previousElementSibling: Placed | null;
  readonly nextElementSibling: Placed | null;
  matches(selector: string): boolean;
  closest(selector: string): Placed | null;
  querySelectorAll(selector: string): Iterable<Placed>;
  focus(): void;
  select(): void;
}

interface Pressed {
  readonly key: string;
  readonly target: Placed;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  preventDefault(): void;
}

/** What an arrow key does in a box: it goes to the same question in the row above or below, if rows have the same questions. */
export function moveInRows(event: Pressed): void {
  const { key, target } = event;
  const towards = key === 'ArrowUp' ? 'previousElementSibling' : key === 'ArrowDown' ? 'nextElementSibling' : undefined;
  if (!towards || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // In a look-up, in radios and in a select, arrows choose.
  const row = target.matches('input[type=text]:not([role])') ? target.closest('[data-rows] > [data-pointer]') : null;
  const question = target.name?.slice(row?.dataset['pointer']?.length);
  for (let next = row?.[towards]; next; next = next[towards]) {
    for (const box of next.querySelectorAll('[name]')) {
      if (box.name !== `${next.dataset['pointer']}${question}`) continue;
      event.preventDefault();
      box.focus();
      box.select();
      return;
    }
  }
}
