import type { IsoDate } from '@formwright/model';
import { londonTime } from './london-time.ts';

/** Returns the date on a calendar in the United Kingdom at that moment: councils' forms mean that one by 'today'. */
export function todayInLondon(now: Date): IsoDate {
  return londonTime(now).slice(0, 10);
}
