import { answerText, dateText } from '@formwright/messages';
import type { FieldNode } from '@formwright/model';
import { isAnswered, own } from '@formwright/runtime';
import type { Container, PrintContext } from './context.ts';
import { plainText } from './plain-text.ts';
import type { PrintAnswer, PrintCell } from './print-document.ts';

/** Gives a field's label and how its answer reads, with its source where it was prefilled. */
export function answerOf(field: FieldNode, container: Container, context: PrintContext): PrintAnswer {
  const source = sourceOf(field, container, context);
  return { label: plainText(field.label), ...cellOf(field, container, context), ...(source === undefined ? {} : { source }) };
}

/** Gives how the answer reads, or that there is none. */
export function cellOf(field: FieldNode, { answers }: Container, { wording }: PrintContext): PrintCell {
  const value = own(answers, field.name);
  if (!isAnswered(value)) return { kind: 'none', texts: [wording.notAnswered] };
  const text = answerText(field, value, wording);
  return typeof text === 'string' ? { kind: 'text', texts: [plainText(text)] } : { kind: 'list', texts: text.map(plainText) };
}

/** Gives where a prefilled answer came from and when, and whether a person has changed it since; undefined for others. */
export function sourceOf(field: FieldNode, { answers, pointer }: Container, { prefilled, wording }: PrintContext): string | undefined {
  const at = `${pointer}/${field.name}`;
  const provenance = Object.hasOwn(prefilled, at) ? prefilled[at] : undefined;
  if (!provenance) return undefined;
  const reads = (value: unknown): string => String(answerText(field, value, wording));
  const same = reads(own(answers, field.name)) === reads(provenance.value);
  return plainText(wording[same ? 'prefilled' : 'prefillChanged'](provenance.source, dateText(provenance.at, wording)));
}
