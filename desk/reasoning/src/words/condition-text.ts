import { nodeOf, type Named, type Compiled, type Condition, type Operand } from '@formwright/generator';
import { comparisonBy, operators } from '@formwright/generator/language';
import { answerText as asShown, dateText, english } from '@formwright/messages';
import { nodeAt, type FieldNode, type FormModel, type Path, type Scalar } from '@formwright/model';
import { fillWords } from '@formwright/runtime';
import { movedText } from './moved-text.ts';
import { labelOf } from './label-of.ts';
import { listed } from './listed.ts';

/**
 * The compiled form that words are made from. `answered`: whether an operand has a value, if the words are about one set
 * of answers.
 */
type Form = Named & Pick<Compiled, 'logic'> & { readonly answered?: (operand: Operand) => boolean | undefined };

/**
 * Returns a condition in plain English, with the labels of fields and options: "‘Does anyone live with you?’ is “Yes”,
 * and ‘Age’ is at least 18". Named conditions are written out in full. It begins in lower case unless it begins with a
 * label, and has no full stop.
 */
export function conditionText(condition: Condition, form: Form): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return (
        togetherText(condition, form) ??
        joinedText(
          condition.of.map((one) => ({ text: conditionText(one, form), isGroup: isGroup(one, form) })),
          condition.kind,
        )
      );
    case 'not':
      return notText(condition.of, form);
    case 'named': {
      const named = form.logic.conditions.get(condition.name);
      return named ? conditionText(named, form) : `the condition “${condition.name}” is true`;
    }
    case 'some':
      return `for at least one entry of ${labelOf(condition.repeat, form)}, ${conditionText(condition.where, form)}`;
    case 'every':
      return `for every entry of ${labelOf(condition.repeat, form)}, ${conditionText(condition.where, form)}`;
    case 'answered':
      return answeredText(condition, form);
    case 'in':
      return listedText('holds', condition, form);
    case 'compare':
      return comparisonText(condition, form);
    default:
      return 'a condition is true';
  }
}

/** Returns an answer as a person would say it: an option's label, yes or no, a date in words, names of files. */
export function answerText(value: unknown, path: Path, form: Named): string {
  if (Array.isArray(value)) return listed(value.map((one) => answerText(one, path, form)));
  if (typeof value === 'object' && value !== null) return `“${String((value as { name?: unknown }).name)}”`;
  return valueText(value as Scalar, { kind: 'field', path }, form);
}

function valueText(value: Scalar, beside: Operand, form: Named): string {
  const node = beside.kind === 'field' ? nodeOf(beside.path, form) : undefined;
  if (node?.kind === 'field') return fieldValueText(value, node, form.model);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return String(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dateText(value, english) : `“${value}”`;
}

/** Formats whose answers are written without quotation marks: dates and times in words. */
const unquoted: readonly FieldNode['format'][] = ['date', 'rough-date', 'local-time', 'local-date-time'];

function fieldValueText(value: Scalar, field: FieldNode, { words }: FormModel): string {
  if (typeof value === 'boolean' && !field.options)
    return field.const === true ? (value ? 'ticked' : 'not ticked') : value ? 'yes' : 'no';
  // A date and time may be compared with a constant that is only a date.
  if (typeof value === 'string' && unquoted.includes(field.format) && /^\d{4}-\d\d-\d\d$/.test(value))
    return dateText(value, english);
  const text = fillWords(String(asShown(field, value, english)), words);
  return typeof value === 'number' && !field.options ? text : unquoted.includes(field.format) ? text : `“${text}”`;
}

type Comparison = Extract<Condition, { kind: 'compare' }>;

function comparisonText(comparison: Comparison, form: Form): string {
  return said('holds', comparison, form);
}

/** Says a comparison, or that it is not true. */
function said(which: 'holds' | 'not', comparison: Comparison, form: Form): string {
  const { left, operator, right } = comparison;
  const { words } = comparisonBy(operator);
  const { [which]: sentence } = (isMoment(left, form) || isMoment(right, form) ? words.ofDates : undefined) ?? words;
  return filled(sentence, operandText(left, form), rightText(comparison, form));
}

/** Says that an answer is one of several constants, or that it is none of them. */
function listedText(
  which: 'holds' | 'not',
  { kind, left, values }: Extract<Condition, { kind: 'in' }>,
  form: Form,
): string {
  return filled(
    operators[kind].words[which],
    operandText(left, form),
    alternatives(values.map((value) => valueText(value, left, form))),
  );
}

function rightText({ left, right }: Comparison, form: Form): string {
  return right.kind === 'constant' ? valueText(right.value, left, form) : operandText(right, form);
}

function filled(sentence: string, left: string, right: string): string {
  return sentence.replaceAll(/\{(left|right)\}/g, (_, side) => (side === 'left' ? left : right));
}

/** Returns the negation of a condition. A negated comparison is also true if a value is not answered. */
function notText(condition: Condition, form: Form): string {
  switch (condition.kind) {
    case 'not':
      return conditionText(condition.of, form);
    case 'answered':
      return answeredText({ ...condition, is: !condition.is }, form);
    case 'in':
      return isNotText(condition.left, listedText('not', condition, form), form);
    case 'compare': {
      const { left, operator, right } = condition;
      if (operator === 'includes') return said('not', condition, form);
      const blank = [left, right].find((operand) => form.answered?.(operand) === false);
      if (blank) return blankText(blank, form);
      const { negation } = comparisonBy(operator);
      const isKnown = form.answered?.(left) === true && form.answered(right) === true;
      if (isKnown && negation !== undefined && !isRough(left, form) && !isRough(right, form))
        return comparisonText({ kind: 'compare', left, operator: negation, right }, form);
      return isNotText(left, said('not', condition, form), form);
    }
    case 'all':
    case 'any': {
      const together = condition.kind === 'any' ? alternativesIn(condition, form) : undefined;
      if (together?.operator === 'includes')
        return `none of ${listed(together.values)} is among the answers to ${operandText(together.left, form)}`;
      if (together) {
        const sentence = filled(
          comparisonBy('is').words.not,
          operandText(together.left, form),
          alternatives(together.values),
        );
        return isNotText(together.left, sentence, form);
      }
      return conditionText(
        { kind: condition.kind === 'all' ? 'any' : 'all', of: condition.of.map((of) => ({ kind: 'not', of })) },
        form,
      );
    }
    case 'some':
      return `for no entry of ${labelOf(condition.repeat, form)}, ${conditionText(condition.where, form)}`;
    case 'every':
      return `not for every entry of ${labelOf(condition.repeat, form)}, ${conditionText(condition.where, form)}`;
    case 'named': {
      const named = form.logic.conditions.get(condition.name);
      return named ? notText(named, form) : `the condition “${condition.name}” is not true`;
    }
    default:
      return 'a condition is not true';
  }
}

/** An approximate date has no opposite comparison: a year is neither before nor after a day in it. */
function isRough(operand: Operand, form: Form): boolean {
  const node = operand.kind === 'field' ? nodeOf(operand.path, form) : undefined;
  return node?.kind === 'field' && node.format === 'rough-date';
}

/** Says that an answer is not what something asks for. `sentence`: of an answer that is there. */
function isNotText(left: Operand, sentence: string, form: Form): string {
  const state = form.answered?.(left);
  if (state === false) return blankText(left, form);
  if (state === true) return sentence;
  const otherwise =
    { field: ' (or not answered)', attribute: ' (or not answered)', context: ' (or not known)' }[left.kind as string] ??
    '';
  return `${sentence}${otherwise}`;
}

function blankText(operand: Operand, form: Form): string {
  return `${operandText(operand, form)} is not ${operand.kind === 'context' ? 'known' : 'answered'}`;
}

function answeredText({ of, is }: Extract<Condition, { kind: 'answered' }>, form: Form): string {
  if (of.kind === 'field' && nodeAt(form.model, of.path)?.kind === 'repeat')
    return `${operandText(of, form)} has ${is ? 'an' : 'no'} entry`;
  return `${operandText(of, form)} is ${is ? '' : 'not '}${of.kind === 'field' ? 'answered' : 'known'}`;
}

interface Alternatives {
  readonly left: Operand;
  readonly operator: 'is' | 'includes';
  readonly values: readonly string[];
}

/** Returns several comparisons of one answer with options. Undefined if the conditions are something else. */
function alternativesIn({ of }: Extract<Condition, { kind: 'all' | 'any' }>, form: Form): Alternatives | undefined {
  const [first] = of;
  if (of.length < 2 || first?.kind !== 'compare' || (first.operator !== 'includes' && first.operator !== 'is'))
    return undefined;
  const subject = operandText(first.left, form);
  const values = of.flatMap((one) =>
    one.kind === 'compare' &&
    one.operator === first.operator &&
    one.right.kind === 'constant' &&
    operandText(one.left, form) === subject
      ? [valueText(one.right.value, one.left, form)]
      : [],
  );
  return values.length < of.length ? undefined : { left: first.left, operator: first.operator, values };
}

/** Combines such comparisons: '‘Place’ is “Hospital” or “Care home”'. */
function togetherText(condition: Extract<Condition, { kind: 'all' | 'any' }>, form: Form): string | undefined {
  const together = alternativesIn(condition, form);
  if (!together || (together.operator === 'is' && condition.kind === 'all')) return undefined;
  const subject = operandText(together.left, form);
  if (together.operator === 'is') return `${subject} is ${alternatives(together.values)}`;
  return condition.kind === 'any'
    ? `${alternatives(together.values)} is among the answers to ${subject}`
    : `${listed(together.values)} are among the answers to ${subject}`;
}

/** Returns an operand of a comparison or calculation in words. */
export function operandText(operand: Operand, form: Form): string {
  switch (operand.kind) {
    case 'constant':
      return valueText(operand.value, operand, form);
    case 'field':
      return `${operand.own ? 'this entry’s own ' : ''}${labelOf(operand.path, form)}`;
    case 'attribute':
      return `the “${operand.name}” of the option chosen for ${labelOf(operand.path, form)}`;
    case 'context':
      return `the host’s “${operand.name}”`;
    case 'count':
      return (
        counts(operand.path, form) ??
        `the number of entries of ${labelOf(operand.path, form)}${operand.where ? ` for which ${conditionText(operand.where, form)}` : ''}`
      );
    case 'tally':
      return `the number of rows of ${labelOf(operand.path, form)} for which ${operand.of[0] ? conditionText(operand.of[0], form) : 'nothing is asked'}`;
    case 'today':
    case 'now':
    case 'moved':
      return movedText(operand, {
        label: (path) => labelOf(path, form),
        amountText: (amount) => operandText(amount, form),
      });
    default:
      return `the number of ${'own' in operand ? 'this' : 'the'} entry, from 0,`;
  }
}

/** Returns what is counted of a field, in words; undefined for a repeat. */
function counts(path: Path, form: Form): string | undefined {
  const node = nodeAt(form.model, path);
  if (node?.kind !== 'field') return undefined;
  return `the number of ${node.type === 'attachments' ? 'files in' : 'options chosen for'} ${labelOf(path, form)}`;
}

/** Returns true for dates and times: one is after another, not more than it. */
function isMoment(operand: Operand, form: Form): boolean {
  if (operand.kind === 'today' || operand.kind === 'now' || operand.kind === 'moved') return true;
  const node = operand.kind === 'field' ? nodeOf(operand.path, form) : undefined;
  return node?.kind === 'field' && unquoted.includes(node.format);
}

function isGroup(condition: Condition, form: Form): boolean {
  if (condition.kind === 'named') {
    const named = form.logic.conditions.get(condition.name);
    return named !== undefined && isGroup(named, form);
  }
  if (condition.kind === 'not')
    return condition.of.kind === 'all' ? condition.of.of.length > 1 : isGroup(condition.of, form);
  return (
    (condition.kind === 'all' || condition.kind === 'any') &&
    condition.of.length > 1 &&
    togetherText(condition, form) === undefined
  );
}

function joinedText(
  parts: readonly { readonly text: string; readonly isGroup: boolean }[],
  kind: 'all' | 'any',
): string {
  const [only, ...more] = parts;
  if (!only) return kind === 'all' ? 'always' : 'never';
  if (more.length === 0) return only.text;
  return parts
    .map(({ text, isGroup: group }) => (group ? `(${text})` : text))
    .join(kind === 'all' ? ', and ' : ', or ');
}

function alternatives(texts: readonly string[]): string {
  return texts.length === 0 ? 'nothing' : listed(texts, 'or');
}
