import type { Facts } from '@formwright/model';
import { todayInLondon } from '../today-in-london.ts';
import type { CaseRecord } from './built-form.ts';

/**
 * Returns what a form's logic may know: the date, and what the record says of `x-form.context`. Never from the browser.
 */
export function factsOf(record: CaseRecord, now: Date): Facts {
  const today = todayInLondon(now);
  return record.context === undefined ? { today } : { today, context: record.context };
}
