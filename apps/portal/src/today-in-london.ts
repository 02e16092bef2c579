import type { IsoDate } from '@formwright/model';
import { londonTime } from './london-time.ts';

/** Returns the date in the United Kingdom at a moment, which is what councils' forms mean by 'today'. */
export function todayInLondon(now: Date): IsoDate {
  return londonTime(now).slice(0, 10);
}
