import { isEnglish } from './is-english.ts';

/**
 * Marks what is still in English on a Welsh page, so that a screen reader pronounces it as English. Each element whose
 * own text is one of `texts` (the model's `untranslated`), in brackets or followed by an entry's number, gets
 * `lang="en"`, and its children get the page's language back. Also marks what is drawn later. Returns a function that
 * stops the marking. Not exported from the package's index, because only partly translated forms need it.
 */
export function markEnglish(
  root: ParentNode & Node,
  { texts, language }: { readonly texts: readonly string[]; readonly language: string },
): () => void {
  const marked = new WeakSet<Element>();
  const look = (element: Element): void => {
    const own = Array.from(element.childNodes, (node) => (node instanceof Text ? node.data.trim() : '')).filter(
      (text) => text !== '',
    );
    if (own.length > 0 && own.every((text) => isEnglish(text, texts))) {
      marked.add(element);
      element.setAttribute('lang', 'en');
      for (const child of element.children) if (!child.hasAttribute('lang')) child.setAttribute('lang', language);
    } else if (marked.delete(element)) element.removeAttribute('lang');
  };
  const lookBelow = (node: Node): void => {
    if (node instanceof Element) look(node);
    if (node instanceof Element || node === root) (node as ParentNode).querySelectorAll('*').forEach(look);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element) look(element);
      addedNodes.forEach(lookBelow);
    }
  });
  lookBelow(root);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
