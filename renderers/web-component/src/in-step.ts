/** An input, or an option of a select. */
export type Control = HTMLInputElement & { selected: boolean };

/** Sets a control each time its field is drawn, because a template does not know how a person changed it since. */
export function inStep(set: (control: Control) => void): (element: Element) => void {
  return (element) => set(element as Control);
}

/** Sets the text of a box each time its field is drawn, unless the box shows it already: that would move the cursor. */
export function boxText(text: string): (element: Element) => void {
  return inStep((box) => {
    if (box.value !== text) box.value = text;
  });
}
