import { plain, type Script } from '../smt/script.ts';
import { implies, whole } from '../smt/terms.ts';
import { dateNumber, newCalendar, someDay, type Calendar, type Day } from '../values/dates.ts';

/** Today, as the solver may choose it, and what a calendar does with days. */
export interface Clock {
  readonly today: Day;
  readonly calendar: Calendar;
  /** The preferred date for today. */
  readonly preferred: string;
}

/** Encodes today as any day in one century. What can never be shown in it is reported as never shown. */
export function newClock(script: Script, preferred: string): Clock {
  const today = someDay(script);
  script.assert(`(<= 2000 ${today.year} 2100)`);
  script.assert(implies(plain, `(= ${today.value} ${whole(dateNumber(preferred) ?? 0)})`));
  return { today, calendar: newCalendar(script), preferred };
}
