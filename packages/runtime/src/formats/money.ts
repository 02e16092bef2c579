import { isMultipleOf } from '../decimals.ts';

/** Returns whether a number, as it is written, is an amount of pounds and whole pence. */
export function isMoney(pounds: number): boolean {
  return isMultipleOf(pounds, 0.01);
}

/**
 * Gives an amount as people read it: '£1,234.50', and '£12' where there are no pence. `sign`: '' leaves the pound sign
 * out.
 */
export function moneyText(pounds: number, sign: '£' | '' = '£'): string {
  const [whole = '', pence] = Math.abs(pounds).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pounds < 0 ? '-' : ''}${sign}${grouped}${pence === '00' ? '' : `.${pence}`}`;
}
