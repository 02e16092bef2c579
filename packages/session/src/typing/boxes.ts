import type { FieldNode } from '@formwright/model';
import type { DatePart, DateParts } from '@formwright/runtime';
import type { State } from '../state/state.ts';
import type { Box, FieldView } from '../views/field-shape.ts';
import { dateFromParts, datePartsAsked, datePartsOf } from './date-parts.ts';
import { type BoxKind, inputKind, type Typing } from './input-kind.ts';

/** What stands in the boxes of a field: the parts of a date, or one text. */
export type Typed = string | DateParts;

/** How the boxes of a date differ. Widths are in characters. */
const DATE_BOXES: { readonly [part in DatePart]: { readonly width: number; readonly kind: BoxKind } } = {
  day: { width: 2, kind: { type: 'text', inputMode: 'numeric' } },
  month: { width: 2, kind: { type: 'text' } },
  year: { width: 4, kind: { type: 'text', inputMode: 'numeric' } },
  time: { width: 10, kind: { type: 'text' } },
};

/** Returns how the boxes of a field are read. */
export function typingOf(node: FieldNode): Typing<Typed> {
  const { widget, format } = node;
  const typing: unknown =
    widget === 'date'
      ? { answer: (parts: DateParts) => dateFromParts(parts, format), typed: datePartsOf }
      : inputKind(node);
  return typing as Typing<Typed>;
}

/**
 * Returns what the boxes of a field show: what was typed, as long as it still means the answer ('1.' means 1), and
 * otherwise the answer's own text. So nothing is rewritten while a person types, and another answer is shown at once.
 */
export function typedInto(
  { typed }: State,
  { node, pointer, value }: Pick<FieldView, 'node' | 'pointer' | 'value'>,
): Typed {
  const typing = typingOf(node);
  const known = typed[pointer];
  return known !== undefined && typing.answer(known) === value ? known : typing.typed(value);
}

/** Returns the boxes of a field that can be edited. */
export function boxesOf(
  state: State,
  field: Pick<FieldView, 'node' | 'pointer' | 'value' | 'error' | 'options'>,
): readonly Box[] {
  const { node, pointer, error, options } = field;
  const { widget, ui, format } = node;
  const { autocomplete = 'off', width } = ui;
  const invalid = error !== undefined;
  const whole = (kind: BoxKind, text: string): readonly Box[] => [
    boxOf(kind, { end: '', name: pointer, text, autocomplete, width, invalid }),
  ];
  switch (widget) {
    case 'radios':
    case 'checkboxes':
    case 'checkbox':
    case 'attachments':
      return [];
    case 'select':
      return whole({ type: 'text' }, String(options.find(({ chosen }) => chosen)?.value ?? ''));
    case 'date': {
      const parts = typedInto(state, field) as DateParts;
      const problem = String(state.shown.get(pointer)?.params['problem']);
      return datePartsAsked(format).map((part) =>
        boxOf(DATE_BOXES[part].kind, {
          part,
          label: state.wording[part],
          end: part === 'day' ? '' : `-${part}`,
          name: `${pointer}-${part}`,
          text: parts[part],
          autocomplete: autocomplete === 'bday' ? `bday-${part}` : autocomplete,
          width: DATE_BOXES[part].width,
          invalid: invalid && isAbout(part, problem),
        }),
      );
    }
    default:
      return whole(inputKind(node).box, typedInto(state, field) as string);
  }
}

/** Makes a box. All have the same members in the same order, which is quicker than spreading two objects. */
function boxOf({ type, inputMode, spellCheck, autoCapitalize }: BoxKind, own: Omit<Box, keyof BoxKind>): Box {
  const { part, label, end, name, text, autocomplete, width, invalid } = own;
  return {
    type,
    inputMode,
    spellCheck,
    autoCapitalize,
    part,
    label,
    end,
    name,
    text,
    autocomplete,
    width,
    invalid,
  };
}

/** Returns whether a problem with a date is about a part of it: all of it, unless parts are missing or the year is too short. */
function isAbout(part: DatePart, problem: string): boolean {
  if (problem === 'short-year') return part === 'year';
  return !problem.startsWith('missing-') || problem.includes(part);
}
