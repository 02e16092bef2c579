import type { Facts } from '@formwright/model';
import { nowInLondon, todayInLondon } from '../london-time.ts';
import type { CaseRecord } from './built-form.ts';

/**
 * Returns the facts for a form's logic: the date, the time (for start values), and the record's values for `x-form.context`. They never come from
 * the browser.
 */
export function factsOf(record: CaseRecord, now: Date): Facts {
  return { now: nowInLondon(now), ...conditionFacts(record, now) };
}

/** Returns the facts that conditions and calculations read, which are kept with a submission. */
export function conditionFacts(record: CaseRecord, now: Date): Facts {
  const today = todayInLondon(now);
  return record.context === undefined ? { today } : { today, context: record.context };
}
