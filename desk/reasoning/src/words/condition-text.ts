import type { Compiled, Condition, Operand } from '@formwright/generator';
import { dateText, english } from '@formwright/messages';
import { nodeAt, plainText, type FormModel, type Node, type Path, type Scalar } from '@formwright/model';
import { fillWords } from '@formwright/runtime';

/** What words are made from: a compiled form. */
type Form = Pick<Compiled, 'model' | 'logic'>;

/**
 * Says a condition in plain English, fields and options by their labels: "‘Does anyone live with you?’ is “Yes”, and ‘Age’ is at
 * least 18". Named conditions are said in full. It begins in lower case unless with a label, and has no full stop.
 */
export function conditionText(condition: Condition, form: Form): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return joinedText(condition.of.map((one) => ({ text: conditionText(one, form), isGroup: isGroup(one, form) })), condition.kind);
    case 'not':
      return notText(condition.of, form);
    case 'named': {
      const named = form.logic.conditions.get(condition.name);
      return named ? conditionText(named, form) : `the condition “${condition.name}” holds`;
    }
    case 'some':
      return `for some entry of ${labelOf(condition.repeat, form)}, ${conditionText(condition.where, form)}`;
    case 'every':
      return `for every entry of ${labelOf(condition.repeat, form)}, ${conditionText(condition.where, form)}`;
    case 'answered':
      return `${operandText(condition.of, form)} is ${condition.is ? '' : 'not '}${isRepeat(condition.of, form) || condition.of.kind === 'context' ? 'known' : 'answered'}`;
    case 'in':
      return `${operandText(condition.left, form)} is ${alternatives(condition.values.map((value) => valueText(value, condition.left, form)))}`;
    case 'compare':
      return comparisonText(condition, form);
    default:
      return 'a condition holds';
  }
}

/** Gives a node's words: its label in quotation marks, or the beginning of a note. */
export function labelOf(path: Path, { model }: Pick<Form, 'model'>): string {
  const node = nodeAt(model, path.replace(/\/\*$/, ''));
  if (!node) return `‘${path}’`;
  return `‘${nameOf(node, model)}’`;
}

function nameOf(node: Node, { words }: FormModel): string {
  const text = fillWords(node.kind === 'note' ? plainText(node.text) : node.label || node.name, words);
  return text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text;
}

/** Gives an answer as a person would say it: an option's label, yes or no, a date in words. */
export function answerText(value: unknown, path: Path, form: Pick<Form, 'model'>): string {
  if (Array.isArray(value)) return value.map((one) => answerText(one, path, form)).join(' and ');
  return valueText(value as Scalar, { kind: 'field', path }, form);
}

function valueText(value: Scalar, beside: Operand, { model }: Pick<Form, 'model'>): string {
  const node = beside.kind === 'field' ? nodeAt(model, beside.path) : undefined;
  const option = node?.kind === 'field' ? node.options?.find((one) => one.value === value) : undefined;
  if (option) return `“${fillWords(option.label, model.words)}”`;
  if (typeof value === 'boolean') return node?.kind === 'field' && node.const === true ? (value ? 'ticked' : 'not ticked') : value ? 'yes' : 'no';
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return dateText(value, english);
  return typeof value === 'string' ? `“${value}”` : String(value);
}

function comparisonText({ left, operator, right }: Extract<Condition, { kind: 'compare' }>, form: Form): string {
  const [subject, other] = [operandText(left, form), right.kind === 'constant' ? valueText(right.value, left, form) : operandText(right, form)];
  if (operator === 'includes') return `${other} is among the answers to ${subject}`;
  const isDate = isDateOperand(left, form) || isDateOperand(right, form);
  const words = isDate
    ? { is: 'is', above: 'is after', atLeast: 'is on or after', below: 'is before', atMost: 'is on or before' }
    : { is: 'is', above: 'is more than', atLeast: 'is at least', below: 'is less than', atMost: 'is at most' };
  return `${subject} ${words[operator]} ${other}`;
}

/** What must not be so. A comparison that must not hold is true of what is not answered as well. */
function notText(condition: Condition, form: Form): string {
  if (condition.kind === 'not') return conditionText(condition.of, form);
  if (condition.kind === 'answered') return conditionText({ ...condition, is: !condition.is }, form);
  if (condition.kind === 'compare' && condition.operator === 'is') return conditionText(condition, form).replace(/ is (?!.* is )/, ' is not ').concat(unless(condition.left));
  if (condition.kind === 'in') return `${operandText(condition.left, form)} is not ${alternatives(condition.values.map((value) => valueText(value, condition.left, form)))}${unless(condition.left)}`;
  if (condition.kind === 'named') {
    const named = form.logic.conditions.get(condition.name);
    if (named) return notText(named, form);
  }
  return `it is not so that ${isGroup(condition, form) ? `(${conditionText(condition, form)})` : conditionText(condition, form)}`;
}

function unless(left: Operand): string {
  return left.kind === 'field' ? ', or is not answered' : '';
}

function operandText(operand: Operand, form: Form): string {
  switch (operand.kind) {
    case 'constant':
      return valueText(operand.value, operand, form);
    case 'field':
      return labelOf(operand.path, form);
    case 'attribute':
      return `the “${operand.name}” of what is chosen for ${labelOf(operand.path, form)}`;
    case 'context':
      return `the host’s “${operand.name}”`;
    case 'count':
      return nodeAt(form.model, operand.path)?.kind === 'field'
        ? `the number of options chosen for ${labelOf(operand.path, form)}`
        : `the number of entries of ${labelOf(operand.path, form)}${operand.where ? ` for which ${conditionText(operand.where, form)}` : ''}`;
    case 'today':
      return dayText(operand);
    default:
      return 'the number of the entry, from 0,';
  }
}

function dayText({ years, months: monthCount, days }: { readonly years: number; readonly months: number; readonly days: number }): string {
  const parts = [[years, 'year'], [monthCount, 'month'], [days, 'day']] as const;
  const said = parts.filter(([count]) => count !== 0).map(([count, unit]) => `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`);
  return [...said, 'today'].join(' ');
}

function isDateOperand(operand: Operand, { model }: Form): boolean {
  if (operand.kind === 'today') return true;
  const node = operand.kind === 'field' ? nodeAt(model, operand.path) : undefined;
  return node?.kind === 'field' && node.format === 'date';
}

function isRepeat(operand: Operand, { model }: Form): boolean {
  return operand.kind === 'count' || (operand.kind === 'field' && nodeAt(model, operand.path)?.kind === 'repeat');
}

function isGroup(condition: Condition, form: Form): boolean {
  if (condition.kind === 'named') {
    const named = form.logic.conditions.get(condition.name);
    return named !== undefined && isGroup(named, form);
  }
  return (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1;
}

function joinedText(parts: readonly { readonly text: string; readonly isGroup: boolean }[], kind: 'all' | 'any'): string {
  const [only, ...more] = parts;
  if (!only) return kind === 'all' ? 'always' : 'never';
  if (more.length === 0) return only.text;
  return parts.map(({ text, isGroup: group }) => (group ? `(${text})` : text)).join(kind === 'all' ? ', and ' : ', or ');
}

function alternatives(texts: readonly string[]): string {
  return texts.length < 2 ? (texts[0] ?? 'nothing') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1) ?? ''}`;
}
