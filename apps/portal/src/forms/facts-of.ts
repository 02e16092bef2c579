import type { Facts } from '@formwright/model';
import { todayInLondon } from '../london-time.ts';
import type { CaseRecord } from './built-form.ts';

/**
 * Returns the facts for a form's logic: the date, and the record's values for `x-form.context`. They never come from
 * the browser.
 */
export function factsOf(record: CaseRecord, now: Date): Facts {
  const today = todayInLondon(now);
  return record.context === undefined ? { today } : { today, context: record.context };
}
