import { isBlank, moneyText, plain } from '@formwright/runtime';
import { numberFromTyped, typedNumber } from './typed-number.ts';

/**
 * Makes an answer from a typed amount of money: the number of pounds, with or without the sign; otherwise as
 * `numberFromTyped`.
 * @example moneyFromTyped('£1,234.50') // 1234.5
 */
export function moneyFromTyped(typed: string): number | string | undefined {
  const pounds = numberFromTyped(plain(typed).replace(/^([-+]?)\s*£\s*/, '$1'));
  return typeof pounds === 'number' || isBlank(typed) ? pounds : typed;
}

/** Returns the text that shows an amount, without the sign, which is before the box. */
export function typedMoney(value: unknown): string {
  return typeof value === 'number' ? moneyText(value, '') : typedNumber(value);
}
