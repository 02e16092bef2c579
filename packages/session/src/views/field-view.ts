import { answerText, type Wording } from '@formwright/messages';
import { widgetFrames, type FieldNode, type Option, type Pointer, type RichText } from '@formwright/model';
import { answerAt, codePoints, isAnswered, normalText, wordsIn } from '@formwright/runtime';
import { describedBy } from '../interaction/ids.ts';
import { boxesOf } from '../typing/boxes.ts';
import { chosenOptions } from '../typing/choices.ts';
import { inputKind } from '../typing/input-kind.ts';
import { nodesInside } from './child-views.ts';
import type { FieldView } from './field-shape.ts';
import { markOf } from './mark.ts';
import { origin } from './origin.ts';
import { shownWords } from '../screens/shown-issues.ts';
import { mayChange, type State } from '../state/state.ts';

/** Makes the view of one field. */
export function fieldView(state: State, node: FieldNode, pointer: Pointer): FieldView {
  const { draft, evaluation, host, wording } = state;
  const value = node.calculated ? evaluation.calculated.get(pointer) : answerAt(draft.answers, pointer);
  const editable = mayChange(state, node, pointer);
  const mandatory = evaluation.mandatory.has(pointer);
  const chosen = node.type === 'strings' ? chosenOptions(value) : [value];
  const offered = visibleOptions(state, node, pointer);
  const options = offered.map((option, n, { length }) => ({
    ...option,
    chosen: chosen.includes(option.value),
    ...(node.widget === 'select' && option.hint && { label: `${option.label} – ${option.hint}` }),
    end: n === 0 ? '' : `-${n + 1}`,
    inside: nodesInside(state, { node, pointer }, option.value),
    divider: option.value === node.exclusive && n > 0 && n === length - 1 ? wording.or : undefined,
  }));
  const { prompts, error } = shownWords(state, pointer);
  const left = editable && node.widget === 'textarea' ? roomIn(node, value) : undefined;
  const tooLong = left !== undefined && left < 0;
  const frame = editable ? (widgetFrames[node.widget] ?? 'label') : 'fixed';
  // A locked answer needs no help. A date without a hint has an example, as on GOV.UK.
  const isHelped = editable || node.calculated;
  const example =
    node.widget === 'date' ? wording.dateExample[node.format as keyof typeof wording.dateExample] : undefined;
  const hint = isHelped ? node.hint || example : undefined;
  const status = fieldStatus({ node, value, left }, wording);
  const { source, newer } = origin(state, { node, pointer, editable });
  const comment = state.late?.commentAt(state, pointer);
  const { prefix, suffix } = node.ui;
  // Every view has the same members in the same order, so that engines make and compare views quickly.
  return {
    node,
    pointer,
    value,
    frame,
    mandatory,
    mark: markOf(mandatory, wording),
    editable,
    widget: !editable ? 'output' : node.widget === 'lookup' && !host?.lookup ? 'text' : node.widget,
    boxes: editable ? boxesOf(state, { node, pointer, value, options, error }) : [],
    options,
    inline: !node.inside && standInline(options),
    words: editable ? undefined : answerText(node, value, wording),
    isAnswered: isAnswered(value),
    prompts,
    error,
    invalid: frame !== 'group' && (error !== undefined || tooLong),
    tooLong,
    status,
    hint,
    guidance: isHelped ? withOptions(node.guidance, offered) : undefined,
    source,
    comment,
    newer,
    describedBy: describedBy({
      hint,
      source,
      comment,
      newer,
      error,
      prefix,
      suffix,
      count: node.widget === 'textarea' && status,
    }),
  };
}

/** Returns the options of a field that are visible now; for a boolean, yes and no. */
function visibleOptions({ evaluation, wording }: State, node: FieldNode, pointer: Pointer): readonly Option[] {
  const hidden = evaluation.hiddenOptions.get(pointer);
  if (node.options) return hidden?.size ? node.options.filter((option) => !hidden.has(option.value)) : node.options;
  if (node.type !== 'boolean' || node.widget === 'checkbox') return [];
  return [
    { value: true, label: wording.yes },
    { value: false, label: wording.no },
  ];
}

/** Adds when to choose which option, below their labels. */
function withOptions(guidance: RichText | undefined, options: readonly Option[]): RichText | undefined {
  const helped = options.flatMap(({ label, guidance: when = [] }): RichText =>
    when.length > 0 ? [{ kind: 'heading', content: [label] }, ...when] : [],
  );
  return helped.length > 0 ? [...(guidance ?? []), ...helped] : guidance;
}

/** The most characters that two options side by side may have together. */
const SHORT = 20;

/** Returns whether options are drawn side by side: two short ones, such as yes and no. */
function standInline(options: readonly Option[]): boolean {
  const [first, second] = options;
  if (options.length !== 2 || !first || !second || first.hint || second.hint) return false;
  return first.label.length + second.label.length <= SHORT;
}

/**
 * Returns how many words or characters a text may still have, as validation counts them; a negative number if it is too
 * long. Undefined: there is no limit.
 */
function roomIn(node: FieldNode, value: unknown): number | undefined {
  const { maxWords, maxLength } = node;
  const most = maxWords ?? maxLength;
  const count = maxWords === undefined ? codePoints : wordsIn;
  return most === undefined ? undefined : most - count(normalText(inputKind(node).typed(value)));
}

/** A field, and how many words or characters a limited text may still have. */
interface Field extends Pick<FieldView, 'node' | 'value'> {
  readonly left: number | undefined;
}

/** Puts into words what changes while a person types: how long a text may still be, or what was calculated. */
function fieldStatus({ node, value, left }: Field, wording: Wording): string | undefined {
  if (node.calculated) return `${node.label}: ${[answerText(node, value, wording)].flat().join(', ')}`;
  if (left === undefined) return undefined;
  return wording.textLeft(left, node.maxWords === undefined ? 'character' : 'word');
}
