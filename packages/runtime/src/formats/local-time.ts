import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { plain } from './plain.ts';

/** ECMA-262 source of the pattern of a canonical time. */
export const localTimePattern = '^([01]\\d|2[0-3]):[0-5]\\d$';

/**
 * Hours, then optionally minutes, zero seconds, and am, pm or 'hours': `9.30am`, `9:30`, `0930`, `9 pm`, `09:30:00`,
 * `2130 hrs`.
 */
const typedTime = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?(?::00)?(?: ?([ap])\.? ?m| ?h(?:ou)?rs)?$/i;
const named: { readonly [name: string]: string } = {
  midday: '12:00',
  noon: '12:00',
  midnight: '00:00',
  'canol dydd': '12:00',
  'hanner nos': '00:00',
};
const own = byPattern(localTimePattern);

/**
 * A local time in whole minutes, 00:00 to 23:59, without a zone. Canonical: `HH:MM`. It is not JSON Schema's `time`,
 * which requires seconds and an offset.
 */
export const localTime: TextFormat = {
  ...own,
  canonical(typed) {
    const text = plain(typed);
    if (own.problem(text) === undefined) return text;
    const [, hours, minutes, half] = typedTime.exec(text) ?? [];
    // A number alone could be hours or something else.
    if (hours === undefined || (minutes === undefined && half === undefined))
      return named[text.toLowerCase().replace(/^12(?:[:.]00)? ?/, '')] ?? text;
    const hour = hourOf(Number(hours), half?.toLowerCase());
    return hour === undefined ? text : `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
  },
};

/** Returns the hour from 0 to 23. Undefined for '13 am', but '14:30 pm' is accepted, because people write it. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (hour > 23 || (half === 'a' && hour > 12) || (half === 'p' && hour === 0)) return undefined;
  return half === 'a' ? hour % 12 : half === 'p' && hour < 12 ? hour + 12 : hour;
}
