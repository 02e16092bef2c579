/**
 * Remembers the focus, the caret and the scroll position. Returns a function that restores them after a redraw.
 */
export function keepPlace(root: Document | ShadowRoot): () => void {
  const { activeElement } = root;
  const { scrollX, scrollY } = window;
  const caret = takesText(activeElement) ? activeElement.selectionStart : null;
  const id = activeElement?.id;
  return () => {
    scrollTo(scrollX, scrollY);
    const element = id ? root.getElementById(id) : null;
    if (!element || element === root.activeElement) return;
    element.focus({ preventScroll: true });
    if (caret !== null && takesText(element) && element.selectionStart !== null)
      element.setSelectionRange(caret, caret);
  };
}

function takesText(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
