/** Makes an element of a drawing. Templates are HTML, in which the parts of a drawing cannot stand by themselves. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: { readonly [name: string]: string | number },
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}

/** Makes the words of a drawing. */
export function svgWord({ x, y }: { readonly x: number; readonly y: number }): SVGTextElement {
  return svg('text', { x, y, fill: 'currentColor', 'font-size': 13, 'text-anchor': 'middle' });
}
