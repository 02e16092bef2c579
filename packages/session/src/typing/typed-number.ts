import { isBlank, plain } from '@formwright/runtime';

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^[-+]?\.\d+$/;

/**
 * Makes an answer from a typed number: the number, with or without commas between thousands; the text itself if it is
 * not a number or too large for one, so that nothing typed is lost; undefined if it is blank.
 * @example numberFromTyped('1,250.50') // 1250.5
 */
export function numberFromTyped(typed: string): number | string | undefined {
  const text = plain(typed);
  if (isBlank(typed)) return undefined;
  if (!NUMBER.test(text)) return typed;
  const number = Number(text.replaceAll(',', ''));
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : typed;
}

/** Returns the text that shows the answer of a number field; '' if it is neither a number nor a text. */
export function typedNumber(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
