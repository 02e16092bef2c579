import type { DateParts } from '@formwright/runtime';
import { chosenOptions, toggledOption } from './choices.ts';
import { dateFromParts, datePartsOf, spreadDate } from './date-parts.ts';
import { inputKind } from './input-kind.ts';
import { sameJson } from '../json.ts';
import type { Session } from '../session.ts';
import type { FieldView } from '../views/views.ts';

/** What is read of a control: a browser's own input, select or textarea has it. */
export interface ReadableControl {
  /** The pointer of its answer; of one part of a date, with `-` and the part after it. */
  readonly name: string;
  readonly value: string;
  readonly checked?: boolean;
  readonly dataset: { readonly [name: string]: string | undefined };
}

/**
 * Answers what stands in controls that says something else than the session. A browser that fills a form in may tell
 * nobody. What is blank or unticked is left alone: nothing empties itself, and no answer is to be lost by looking.
 */
export function readControls(session: Session, controls: Iterable<ReadableControl>): void {
  const byPointer = new Map<string, ReadableControl[]>();
  for (const control of controls) {
    const { part } = control.dataset;
    const pointer = part ? control.name.slice(0, -part.length - 1) : control.name;
    byPointer.set(pointer, [...(byPointer.get(pointer) ?? []), control]);
  }
  for (const [pointer, own] of byPointer) {
    const view = session.field(pointer);
    const read = readAnswer(view, own);
    if (read !== undefined && !sameJson(read, view.value)) session.answer(pointer, read);
  }
}

/** What the controls of a field say. Undefined: nothing that the session does not know. */
function readAnswer(view: FieldView, controls: readonly ReadableControl[]): unknown {
  const { node, value, options } = view;
  const [{ value: text, checked } = { value: '' }] = controls;
  const ticked = options.filter((option) =>
    controls.some((control) => control.checked && control.dataset['value'] === String(option.value)),
  );
  switch (node.widget) {
    case 'attachments':
      return undefined;
    case 'checkbox':
      return checked || undefined;
    case 'radios':
      return ticked[0]?.value;
    case 'select':
      return options.find((option) => String(option.value) === text)?.value;
    case 'checkboxes':
      return ticked.reduce(
        (chosen: unknown, option) =>
          chosenOptions(chosen).includes(option.value)
            ? chosen
            : toggledOption({ ...view, value: chosen }, option.value),
        value,
      );
    case 'date': {
      const parts = Object.fromEntries(controls.map((control) => [control.dataset['part'], control.value])) as {
        readonly [part in keyof DateParts]?: string;
      };
      const known = datePartsOf(value);
      const isKnown = Object.entries(parts).every(([part, typed]) => typed === known[part as keyof DateParts]);
      return isKnown
        ? undefined
        : dateFromParts(spreadDate({ day: '', month: '', year: '', time: '', ...parts }), node.format);
    }
    default: {
      const kind = inputKind(node);
      // A browser may show a text without its line breaks, or without the blanks around it: what differs in blanks
      // alone is the same.
      return flat(text) === flat(kind.typed(value)) ? undefined : kind.answer(text);
    }
  }
}

function flat(text: string): string {
  return text.replaceAll(/\s/g, '');
}
