import type { Option, Scalar } from '@formwright/model';
import type { FieldView } from '../views/views.ts';

/** Words that two options standing beside each other may have, together, in characters. */
const SHORT = 20;

/**
 * Returns the answer after one option is ticked, or unticked where it was ticked: in the order of the form, whatever the
 * order of ticking; undefined where none is left. What is ticked and cannot be seen now stays ticked.
 */
export function toggledOption({ node, value }: FieldView, option: Scalar): readonly Scalar[] | undefined {
  const before = chosenOptions(value);
  const chosen = before.includes(option) ? before.filter((other) => other !== option) : [...before, option];
  const order = new Map(node.options?.map((known, index) => [known.value, index]));
  const place = (scalar: Scalar): number => order.get(scalar) ?? order.size;
  return chosen.length > 0 ? chosen.toSorted((one, other) => place(one) - place(other)) : undefined;
}

/** Returns the chosen options of an answer; anything but a list counts as none. */
export function chosenOptions(value: unknown): readonly Scalar[] {
  return Array.isArray(value) ? (value as readonly Scalar[]) : [];
}

/** Returns whether options stand beside each other: two short ones, such as yes and no. */
export function standInline(options: readonly Option[]): boolean {
  const [first, second] = options;
  if (options.length !== 2 || !first || !second || first.hint || second.hint) return false;
  return first.label.length + second.label.length <= SHORT;
}
