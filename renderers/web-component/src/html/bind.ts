import { type Hole, nothing } from './template.ts';

/** Sets what is drawn from the values of a template, from the one at `at`. Returns the place of the next value. */
export type Bound = (values: readonly unknown[], at: number) => number;

/** Makes what sets an attribute or an event of an element, or what calls a function of it each time. */
export function bind(element: Element, { name, texts = [] }: Hole): Bound {
  if (name === undefined)
    return (values, at) => {
      (values[at] as (element: Element) => void)(element);
      return at + 1;
    };
  const own = name.slice(1);
  if (name.startsWith('@')) {
    let listener: unknown;
    element.addEventListener(own, (event) => {
      if (listener !== nothing) (listener as (event: Event) => unknown)(event);
    });
    return (values, at) => {
      listener = values[at];
      return at + 1;
    };
  }
  if (name.startsWith('?'))
    return (values, at) => {
      element.toggleAttribute(own, values[at] !== nothing && Boolean(values[at]));
      return at + 1;
    };
  let before: string | undefined;
  return (values, at) => {
    const next = at + texts.length - 1;
    const given = values.slice(at, next);
    const text = given.includes(nothing)
      ? undefined
      : texts.reduce((all, part, n) => `${all}${String((given[n - 1] ?? '') as string | number)}${part}`);
    if (text !== before) {
      before = text;
      if (text === undefined) element.removeAttribute(name);
      else element.setAttribute(name, text);
    }
    return next;
  };
}
