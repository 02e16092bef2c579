import { isMultipleOf } from '../values/decimals.ts';

/** Returns true if a number, as written in decimal, is an amount in pounds and whole pence. */
export function isMoney(pounds: number): boolean {
  return isMultipleOf(pounds, 0.01);
}

/**
 * Returns an amount as people read it: '£1,234.50', or '£12' if there are no pence. Pass '' as `sign` to leave out the
 * pound sign.
 */
export function moneyText(pounds: number, sign: '£' | '' = '£'): string {
  const [whole = '', pence] = Math.abs(pounds).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pounds < 0 ? '-' : ''}${sign}${grouped}${pence === '00' ? '' : `.${pence}`}`;
}
