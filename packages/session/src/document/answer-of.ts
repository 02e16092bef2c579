import { answerText, dateText } from '@formwright/messages';
import type { FieldNode } from '@formwright/model';
import { isAnswered, own } from '@formwright/runtime';
import { type Container, placed, type PrintContext } from './context.ts';
import { labelOf } from './label-of.ts';
import { paperText } from './paper-text.ts';
import type { PrintAnswer, PrintCell } from './print-document.ts';

/** Returns a field's label and its answer as people read it. */
export function answerOf(field: FieldNode, container: Container, context: PrintContext): PrintAnswer {
  return { label: labelOf(field, context), ...cellOf(field, container, context) };
}

/** Returns an answer as people read it, with its source if it was prefilled. If there is no answer, says so. */
export function cellOf(field: FieldNode, container: Container, context: PrintContext): PrintCell {
  const value = own(container.answers, field.name);
  const place = placed(context, `${container.pointer}/${field.name}`);
  if (!isAnswered(value)) return { kind: 'none', texts: [unansweredText(field, container, context)], ...place };
  const text = answerText(field, value, context.wording);
  const source = sourceOf(field, container, context);
  const texts = (typeof text === 'string' ? [text] : text).map(paperText);
  return { kind: texts.length > 1 ? 'list' : 'text', texts, ...(source === undefined ? {} : { source }), ...place };
}

/** A box that is not ticked says no. A declaration says nothing until it is ticked, nor what must be answered. */
function unansweredText(field: FieldNode, { pointer }: Container, { evaluation, wording }: PrintContext): string {
  const saysNo =
    field.widget === 'checkbox' && field.const === undefined && !evaluation.mandatory.has(`${pointer}/${field.name}`);
  return saysNo ? wording.no : wording.notAnswered;
}

/**
 * Returns where a prefilled answer came from, when, and whether a person has changed it. Undefined for other answers.
 */
function sourceOf(
  field: FieldNode,
  { answers, pointer }: Container,
  { prefilled, wording }: PrintContext,
): string | undefined {
  const at = `${pointer}/${field.name}`;
  const provenance = Object.hasOwn(prefilled, at) ? prefilled[at] : undefined;
  if (!provenance || provenance.started) return undefined;
  const reads = (value: unknown): string => String(answerText(field, value, wording));
  const same = reads(own(answers, field.name)) === reads(provenance.value);
  return paperText(wording[same ? 'prefilled' : 'prefillChanged'](provenance.source, dateText(provenance.at, wording)));
}
