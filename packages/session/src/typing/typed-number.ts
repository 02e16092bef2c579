import { isBlank, plain } from '@formwright/runtime';

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^[-+]?\.\d+$/;

/**
 * Makes an answer of what was typed for a number: the number, also with commas between thousands; the text itself where
 * it is none, or more than a number can hold, so that nothing typed is lost; undefined where it is blank.
 * @example numberFromTyped('1,250.50') // 1250.5
 */
export function numberFromTyped(typed: string): number | string | undefined {
  const text = plain(typed);
  if (isBlank(typed)) return undefined;
  if (!NUMBER.test(text)) return typed;
  const number = Number(text.replaceAll(',', ''));
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : typed;
}

/** Returns the text that stands for a number's answer. Anything but a number or text gives ''. */
export function typedNumber(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
