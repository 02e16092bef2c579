import { bind, type Bound } from './bind.ts';
import { nodesIn, nothing, parse, type TemplateResult } from './template.ts';

/** Something that draws itself, and again each time that it changes. */
export interface Living {
  /** Returns whether another one, which is there already, draws the same. */
  isSame(other: Living): boolean;
  /** Draws, and begins to listen. Returns a function that stops this. */
  live(draw: (value: unknown) => void): () => void;
}

/** A value that is drawn in new nodes each time that its key changes and, in a list, stays with its key. */
export interface Keyed {
  readonly key: unknown;
  readonly value: unknown;
}

/** Where a value is drawn: between two comments. */
export interface Place {
  readonly start: Comment;
  readonly end: Comment;
  key?: unknown;
  text: string | undefined;
  /** The template that is drawn here, and what sets its values. */
  strings?: TemplateStringsArray | undefined;
  bound: readonly Bound[];
  /** The places in the template, or of the list, that is drawn here. */
  inner: readonly Place[];
  living?: Living | undefined;
  stop?: (() => void) | undefined;
}

/** Makes a place between two comments. */
export function placeBetween(start: Comment, end: Comment, key?: unknown): Place {
  return { start, end, key, text: '', bound: [], inner: [] };
}

/** Makes a place at the end of an element or shadow root. */
export function placeIn(root: ParentNode): Place {
  const [start, end] = [new Comment(), new Comment()];
  root.append(start, end);
  return placeBetween(start, end);
}

/** Draws a value in a place. What is there and stays the same is not touched. */
export function put(place: Place, given: unknown): void {
  let value = given;
  if (has<Keyed>(value, 'key')) {
    if (value.key !== place.key) {
      halt(place);
      clear(place);
      place.key = value.key;
    }
    ({ value } = value);
  }
  const { living, stop } = place;
  if (!has<Living>(value, 'live')) {
    place.living = place.stop = undefined;
    stop?.();
    return fill(place, value);
  }
  if (stop && living && value.isSame(living)) return;
  place.living = value;
  place.stop = value.live((drawn) => fill(place, drawn));
  stop?.();
}

/** Stops what lives in a place, which is taken away. If it is put there again, it goes on. */
export function halt(place: Place): void {
  place.stop?.();
  place.stop = undefined;
  place.inner.forEach(halt);
}

function has<Kind extends object>(value: unknown, name: keyof Kind): value is Kind {
  return typeof value === 'object' && value !== null && name in value;
}

function fill(place: Place, value: unknown): void {
  if (has<TemplateResult>(value, 'strings')) fillTemplate(place, value);
  else if (Array.isArray(value)) fillList(place, value);
  else {
    // Always a new node, because a page translator replaces our nodes.
    const text = textOf(value as Parameters<typeof textOf>[0]);
    if (text === place.text) return;
    clear(place);
    place.text = text;
    if (text) place.end.before(text);
  }
}

function textOf(value: string | number | boolean | null | undefined | typeof nothing): string {
  return value === nothing ? '' : String(value ?? '');
}

function fillTemplate(place: Place, { strings, values }: TemplateResult): void {
  if (strings === place.strings) return setAll(place.bound, values);
  clear(place);
  const { content, holes } = parse(strings);
  const fragment = document.importNode(content, true);
  const walker = nodesIn(fragment);
  const inner: Place[] = [];
  let at = -1;
  place.bound = holes.map((hole) => {
    for (; at < hole.node; at++) walker.nextNode();
    const { currentNode } = walker;
    if (hole.kind !== 'place') return bind(currentNode as Element, hole);
    const own = placeBetween(currentNode as Comment, currentNode.nextSibling as Comment);
    inner.push(own);
    return (values, at) => {
      put(own, values[at]);
      return at + 1;
    };
  });
  place.text = undefined;
  place.strings = strings;
  place.inner = inner;
  // Filled before it joins the page, which is then laid out once.
  setAll(place.bound, values);
  place.end.before(fragment);
}

function setAll(bound: readonly Bound[], values: readonly unknown[]): void {
  let at = 0;
  for (const set of bound) at = set(values, at);
}

/** Draws a list. Items that have a key and those before which nothing comes or goes keep their nodes. */
function fillList(place: Place, values: readonly unknown[]): void {
  if (place.text !== undefined || place.strings) clear(place);
  place.text = undefined;
  const keys = values.map((value, n) => (has<Keyed>(value, 'key') ? value.key : n));
  const wanted = new Set(keys);
  const kept = new Map<unknown, Place>();
  for (const item of place.inner) {
    if (wanted.has(item.key)) kept.set(item.key, item);
    else {
      halt(item);
      for (const node of nodesOf(item)) node.remove();
    }
  }
  let before: ChildNode = place.start;
  place.inner = values.map((value, n) => {
    const key = keys[n];
    const known = kept.get(key);
    const item = known ?? placeBetween(new Comment(), new Comment(), key);
    if (before.nextSibling !== item.start) before.after(...(known ? nodesOf(item) : [item.start, item.end]));
    put(item, value);
    before = item.end;
    return item;
  });
}

/** Takes away what is drawn in a place. */
function clear(place: Place): void {
  const { start, end } = place;
  place.inner.forEach(halt);
  while (start.nextSibling && start.nextSibling !== end) start.nextSibling.remove();
  Object.assign(place, { text: '', strings: undefined, bound: [], inner: [] });
}

function nodesOf({ start, end }: Place): readonly ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node: ChildNode | null = start; node; node = node === end ? null : node.nextSibling) nodes.push(node);
  return nodes;
}
