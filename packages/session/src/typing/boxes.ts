import { type FieldNode, widgetFrames } from '@formwright/model';
import type { DatePart, DateParts } from '@formwright/runtime';
import { hasReview } from '../screens/screens.ts';
import type { State } from '../state/state.ts';
import type { Box, FieldView } from '../views/field-shape.ts';
import { dateFromParts, datePartsAsked, datePartsOf } from './date-parts.ts';
import { type BoxKind, inputKind, type Typing } from './input-kind.ts';

/** What stands in the boxes of a field: the parts of a date, or one text. */
export type Typed = string | DateParts;

/** How the boxes of a date differ. Widths are in characters. */
const DATE_BOXES: { readonly [part in DatePart]: BoxKind & { readonly width: number } } = {
  day: { type: 'text', width: 2, inputMode: 'numeric' },
  month: { type: 'text', width: 2 },
  year: { type: 'text', width: 4, inputMode: 'numeric' },
  time: { type: 'text', width: 10 },
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
  // Text is typed into one box with a label, and a date into several. Files have a label, but no box.
  if (widget === 'attachments' || (widgetFrames[widget] && widget !== 'date')) return [];
  const { autocomplete = 'off' } = ui;
  const typed =
    widget === 'select' ? String(options.find(({ chosen }) => chosen)?.value ?? '') : typedInto(state, field);
  const kind = inputKind(node).box;
  const problem = String(state.shown.get(pointer)?.params['problem']);
  const parts: readonly (DatePart | undefined)[] = widget === 'date' ? datePartsAsked(format) : [undefined];
  return parts.map((part) => {
    const { type, inputMode, spellCheck, autoCapitalize } = part ? DATE_BOXES[part] : kind;
    return {
      type,
      inputMode,
      spellCheck,
      autoCapitalize,
      part,
      label: part && state.wording[part],
      end: part && part !== 'day' ? `-${part}` : '',
      name: part ? `${pointer}-${part}` : pointer,
      text: part ? (typed as DateParts)[part] : (typed as string),
      autocomplete: part && autocomplete === 'bday' ? `bday-${part}` : autocomplete,
      enterKeyHint: hasReview(state) ? 'next' : 'go',
      width: part ? DATE_BOXES[part].width : ui.width,
      invalid: error !== undefined && (!part || isAbout(part, problem)),
    };
  });
}

/** Returns whether a problem with a date is about a part of it: all of it, unless parts are missing or the year is too short. */
function isAbout(part: DatePart, problem: string): boolean {
  if (problem === 'short-year') return part === 'year';
  return !problem.startsWith('missing-') || problem.includes(part);
}
