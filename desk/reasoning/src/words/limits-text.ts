import { formats, greatestAmount } from '@formwright/generator';
import { answerText, english } from '@formwright/messages';
import type { FieldNode, FormModel, Option, RepeatNode } from '@formwright/model';
import { fillWords } from '@formwright/runtime';
import { listed } from './listed.ts';

/**
 * Returns what a field accepts, to follow 'is': 'a whole number from 0 to 120', 'one or more of “Family” and
 * “Friends”'.
 */
export function limitsText(field: FieldNode, { words }: FormModel): string {
  if (field.const !== undefined) return field.const === true ? 'a tick' : `only “${String(field.const)}”`;
  if (field.options) return optionsText(field, ({ label }) => `“${fillWords(label, words)}”`);
  if (field.type === 'attachments')
    return counted(amountText(field.minItems, field.maxItems), field.maxItems ?? 2, 'file');
  if (field.type === 'boolean') return 'yes or no';
  if (field.type === 'string') return textText(field);
  return numberText(field);
}

/** Returns how many entries a repeat can have: 'at most 3 entries'. */
export function entriesText({ minEntries, maxEntries }: RepeatNode): string {
  if (minEntries === undefined && maxEntries === undefined) return 'any number of entries';
  return counted(amountText(minEntries, maxEntries), maxEntries ?? minEntries ?? 2, 'entry');
}

function optionsText(field: FieldNode, labelOf: (option: Option) => string): string {
  const { type, minItems, maxItems, options = [], exclusive } = field;
  if (type !== 'strings') return `one of ${listed(options.map(labelOf), 'or')}`;
  const alone = options.filter(({ value }) => value === exclusive).map(labelOf);
  const together = options.filter(({ value }) => value !== exclusive).map(labelOf);
  const several = together.length > 0 ? [`${amountText(minItems, maxItems)} of ${listed(together, 'and')}`] : [];
  return [...several, ...alone.map((label) => `only ${label}`)].join(', or ');
}

function amountText(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return least === most ? `${most}` : `${least} to ${most}`;
  if (most !== undefined) return `at most ${most}`;
  return least === undefined || least < 2 ? 'one or more' : `at least ${least}`;
}

function counted(amount: string, count: number, unit: 'file' | 'entry' | 'character' | 'word'): string {
  return `${amount} ${count === 1 ? unit : unit === 'entry' ? 'entries' : `${unit}s`}`;
}

function textText({ format, textFormat, patterns = [], minLength, maxLength, maxWords }: FieldNode): string {
  if (format !== undefined) return formats[format].noun;
  if (textFormat?.like !== undefined) return `a code like ${textFormat.like}`;
  const length =
    maxLength === undefined
      ? minLength === undefined
        ? ''
        : ` of at least ${minLength} characters`
      : minLength === undefined
        ? ` of at most ${counted(String(maxLength), maxLength, 'character')}`
        : ` of ${counted(amountText(minLength, maxLength), maxLength, 'character')}`;
  const matching = ['', ' that matches a pattern'][patterns.length] ?? ` that matches ${patterns.length} patterns`;
  const words = maxWords === undefined ? '' : ` of at most ${counted(String(maxWords), maxWords, 'word')}`;
  return `text${length}${words}${matching}`;
}

function numberText(field: FieldNode): string {
  const { type, format, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = field;
  const said = (value: number): string => String(answerText(field, value, english));
  // The format allows no greater amount, so the limit is not worth mentioning.
  const least = format === 'money' && minimum === -greatestAmount ? undefined : minimum;
  const most = format === 'money' && maximum === greatestAmount ? undefined : maximum;
  const kind = format === 'money' ? formats.money.noun : type === 'integer' ? 'a whole number' : 'a number';
  const range =
    least !== undefined && most !== undefined
      ? [`${kind} from ${said(least)} to ${said(most)}`]
      : [kind, ...bound('at least', least, said), ...bound('at most', most, said)];
  return [
    ...range,
    ...bound('above', exclusiveMinimum, said),
    ...bound('below', exclusiveMaximum, said),
    ...bound('a multiple of', multipleOf, said),
  ].join(', ');
}

function bound(words: string, value: number | undefined, said: (value: number) => string): readonly string[] {
  return value === undefined ? [] : [`${words} ${said(value)}`];
}
