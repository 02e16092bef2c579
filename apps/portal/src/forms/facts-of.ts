import type { Facts } from '@formwright/model';
import { nowInLondon, todayInLondon } from '../london-time.ts';
import type { Visitor } from '../accounts/add-person.ts';
import type { CaseRecord } from './built-form.ts';

/**
 * Returns the facts for a form's logic: the date, the time (for start values), the record's values for `x-form.context`,
 * and `signedIn`, which is undefined if there are no accounts. They never come from the browser.
 */
export function factsOf(record: CaseRecord, now: Date, visitor: Visitor): Facts {
  return { now: nowInLondon(now), ...conditionFacts(record, now, visitor) };
}

/** Returns the facts that conditions and calculations read, which are kept with a submission. */
export function conditionFacts({ context }: CaseRecord, now: Date, { signedIn }: Visitor): Facts {
  const known = signedIn === undefined ? context : { ...context, signedIn };
  return { today: todayInLondon(now), ...(known && { context: known }) };
}
