import type { Scalar } from '@formwright/model';
import type { FieldView } from '../views/field-shape.ts';

/**
 * Returns the answer after one option is ticked, or unticked if it was ticked. It is in the order of the form, whatever
 * the order of ticking; undefined if none is left. A ticked option that is hidden now stays ticked. Ticking the option
 * that excludes the rest unticks them, hidden or not, and ticking one of the rest unticks that option.
 */
export function toggledOption(
  { node, value }: Pick<FieldView, 'node' | 'value'>,
  option: Scalar,
): readonly Scalar[] | undefined {
  const { exclusive } = node;
  const before = chosenOptions(value);
  const chosen = before.includes(option)
    ? before.filter((other) => other !== option)
    : [...(option === exclusive ? [] : before.filter((other) => other !== exclusive)), option];
  return inOrder(node, chosen);
}

/**
 * Returns the answer in which just these of the visible options are ticked. What is hidden stays as it was, and what
 * excludes something else is kept, so that validation can say so.
 */
export function tickedOptions(
  { node, value, options }: Pick<FieldView, 'node' | 'value' | 'options'>,
  ticked: (option: Scalar) => boolean,
): readonly Scalar[] | undefined {
  const visible = options.map(({ value: option }) => option);
  const hidden = chosenOptions(value).filter((option) => !visible.includes(option));
  return inOrder(node, [...hidden, ...visible.filter(ticked)]);
}

function inOrder({ options }: FieldView['node'], chosen: readonly Scalar[]): readonly Scalar[] | undefined {
  const order = new Map(options?.map((known, index) => [known.value, index]));
  const place = (scalar: Scalar): number => order.get(scalar) ?? order.size;
  return chosen.length > 0 ? [...chosen].sort((one, other) => place(one) - place(other)) : undefined;
}

/** Returns the answer after one option is ticked or unticked, and the labels of the options that this unticked as well. */
export function afterTicking(
  view: Pick<FieldView, 'node' | 'value' | 'options'>,
  option: Scalar,
): { readonly next: readonly Scalar[] | undefined; readonly unticked: string } {
  const next = toggledOption(view, option);
  const unticked = view.options.filter(({ value, chosen }) => chosen && value !== option && !next?.includes(value));
  return { next, unticked: unticked.map(({ label }) => label).join(', ') };
}

/** Returns the chosen options of an answer; none if it is not a list. */
export function chosenOptions(value: unknown): readonly Scalar[] {
  return Array.isArray(value) ? (value as readonly Scalar[]) : [];
}
