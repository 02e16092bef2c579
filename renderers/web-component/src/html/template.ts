/** What is drawn in a place: a template, which is the same object each time, and the values in it. */
export interface TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

/** Draws nothing; as the value of an attribute, removes it. */
export const nothing: unique symbol = Symbol('nothing');

/**
 * Makes a template. Values may stand for text, for other templates and for lists of these between tags, for all or part
 * of an attribute (`id="${id}-hint"`), for whether there is an attribute (`?hidden=${…}`), for what listens to an event
 * (`@click=${…}`), and in place of an attribute for a function of the element. Nothing is ever parsed but the template.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult {
  return { strings, values };
}

/** Where a template has values: in a place between two comments, or at an element. */
export interface Hole {
  /** The number of the node among the elements and comments of the template. */
  readonly node: number;
  /** The name of an attribute, with its `?` or `@`; undefined for a function of the element. */
  readonly name?: string;
  /** What is around the values of an attribute. */
  readonly texts?: readonly string[];
  readonly kind: 'place' | 'attribute' | 'element';
}

/** A template, parsed once. */
export interface Parsed {
  readonly content: DocumentFragment;
  /** In the order of the values. */
  readonly holes: readonly Hole[];
}

/** Stands for a value while the template is parsed. No template has it in its text. */
const MARK = '§';
const parsed = new WeakMap<TemplateStringsArray, Parsed>();
const policy = (): { createHTML(text: string): string } =>
  (
    globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(text: string): string } } }
  ).trustedTypes?.createPolicy('formwright', { createHTML: (text: string) => text }) ?? { createHTML: (text) => text };
const known: { policy?: ReturnType<typeof policy> } = {};

/** Walks over the elements and comments below a node. */
export function nodesIn(root: Node): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
}

/** Parses a template, unless it was parsed before. */
export function parse(strings: TemplateStringsArray): Parsed {
  const before = parsed.get(strings);
  if (before) return before;
  const text = strings.reduce(
    (all, next) => all + (all.lastIndexOf('<') > all.lastIndexOf('>') ? MARK : `<!--${MARK}--><!---->`) + next,
  );
  const template = document.createElement('template');
  template.innerHTML = (known.policy ??= policy()).createHTML(text);
  const made = { content: template.content, holes: holesIn(template.content) };
  parsed.set(strings, made);
  return made;
}

function holesIn(content: DocumentFragment): readonly Hole[] {
  const holes: Hole[] = [];
  const walker = nodesIn(content);
  for (let node = 0; walker.nextNode(); node++) {
    const { currentNode } = walker;
    if (currentNode instanceof Comment) {
      if (currentNode.data === MARK) holes.push({ node, kind: 'place' });
      continue;
    }
    const element = currentNode as Element;
    for (const { name, value } of element.attributes) {
      if (name === MARK) holes.push({ node, kind: 'element' });
      else if (value.includes(MARK)) holes.push({ node, kind: 'attribute', name, texts: value.split(MARK) });
    }
    for (const { name } of holes.filter((hole) => hole.node === node)) element.removeAttribute(name ?? MARK);
  }
  return holes;
}
