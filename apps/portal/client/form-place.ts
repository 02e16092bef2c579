/**
 * Returns the element of the page that the form is drawn in.
 *
 * @throws Error if the page has no such element.
 */
export function formPlace(): HTMLElement {
  const place = document.getElementById('form');
  if (place === null) throw new Error('This page has no element with the id "form"');
  return place;
}
