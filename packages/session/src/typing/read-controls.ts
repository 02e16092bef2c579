import type { DatePart } from '@formwright/runtime';
import type { Session } from '../session.ts';

/** What is read from a control, which a browser's input, select and textarea have. */
export interface ReadableControl {
  /** The pointer of its answer; in a date, followed by `-` and the part. */
  readonly name: string;
  readonly value: string;
  readonly checked?: boolean;
  readonly dataset: { readonly [name: string]: string | undefined };
}

/**
 * Answers with what controls show, if the session has something else: a browser that fills in a form may notify nobody.
 * A control that is blank or unticked is left alone, so that reading never loses an answer.
 */
export function readControls(session: Session, controls: Iterable<ReadableControl>): void {
  // Copied first: an answer draws its field again, and with it controls that are not read yet.
  const copies = Array.from(
    controls,
    ({ name, value, checked, dataset }) => [name, value, checked, dataset['part'] as DatePart | undefined] as const,
  );
  for (const [name, shown, checked, part] of copies) {
    const { node, pointer, value, options, boxes } = session.field(part ? name.slice(0, -part.length - 1) : name);
    const box = boxes.find((one) => one.part === part);
    const option = options.find((one) => String(one.value) === shown);
    if (node.widget === 'checkbox' && checked && value !== true) session.answer(pointer, true);
    else if (option && !option.chosen && (box || checked)) session.choose(pointer, option.value);
    else if (box && options.length === 0 && flat(shown) && flat(shown) !== flat(box.text))
      session.type(pointer, shown, part);
  }
}

/** A browser may show a text without its line breaks, or without the blanks around it. */
function flat(text: string): string {
  return text.replaceAll(/\s/g, '');
}
