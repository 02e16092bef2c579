import type { FieldNode, FormatName } from '@formwright/model';
import { attachments, isAnswered, moneyText } from '@formwright/runtime';
import { momentText } from './date-text.ts';
import { sizeText } from './size-text.ts';
import { typedDate } from './typed-date.ts';
import type { Wording } from '../languages/wording.ts';

/**
 * Returns an answer as people read it on screen and in print, as plain text: an option's label, '22 February 2023',
 * '485 777 3456', 'Yes'. Several chosen options are returned as a list, in the order of the options. An answer that is
 * missing, or of a shape that the field cannot hold, reads 'Not answered'. Any other wrong answer is returned as it was
 * typed. A password is never shown.
 */
export function answerText(field: FieldNode, value: unknown, wording: Wording): string | readonly string[] {
  if (!isAnswered(value)) return wording.notAnswered;
  if (field.widget === 'password') return wording.notShown;
  if (field.attachments) return (attachments(value) ?? []).map(({ name, size }) => `${name}, ${sizeText(size)}`);
  if (!Array.isArray(value)) return oneText(field, value, wording);
  const order = field.options?.map((option) => option.value) ?? [];
  const texts = value
    .filter((item) => typeof item !== 'object')
    .sort((left, right) => order.indexOf(left) - order.indexOf(right));
  return texts.length > 0 ? texts.map((item) => oneText(field, item, wording)) : wording.notAnswered;
}

function oneText(field: FieldNode, value: unknown, wording: Wording): string {
  const option = field.options?.find((choice) => choice.value === value);
  if (option) return option.label;
  if (typeof value === 'boolean') return value ? wording.yes : wording.no;
  if (typeof value === 'string') return formatted(field, value, wording);
  return typeof value === 'number' ? measured(field, value) : wording.notAnswered;
}

/** Formats whose answers are written out in words. */
const dated: ReadonlySet<FormatName> = new Set<FormatName>(['date', 'rough-date', 'local-time', 'local-date-time']);

/** Formats that are typed into boxes. */
const inBoxes: ReadonlySet<FormatName> = new Set<FormatName>(['date', 'rough-date', 'local-date-time']);

function formatted({ format, textFormat }: FieldNode, typed: string, wording: Wording): string {
  if (!textFormat) return typed;
  const { canonical, problem, display } = textFormat;
  const text = canonical(typed);
  if (problem(text) !== undefined)
    return inBoxes.has(format as FormatName) ? typedDate(format as FormatName, typed, wording) : typed;
  return dated.has(format as FormatName) ? momentText(text, wording) : display(text);
}

function measured({ format, ui: { prefix = '', suffix } }: FieldNode, value: number): string {
  return `${format === 'money' ? moneyText(value) : `${prefix}${value}`}${suffix === undefined ? '' : ` ${suffix}`}`;
}
