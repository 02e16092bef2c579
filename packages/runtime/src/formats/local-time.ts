import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { plain } from './plain.ts';

export const localTimePattern = '^([01]\\d|2[0-3]):[0-5]\\d$';

/**
 * Hours, perhaps minutes, perhaps seconds that are none, perhaps half of the day or 'hours': `9.30am`, `9:30`, `0930`,
 * `9 pm`, `09:30:00`, `2130 hrs`.
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
 * A time of the clock on the wall, 00:00 to 23:59, without a zone: whole minutes. Canonical: `HH:MM`. Not JSON Schema's
 * own `time`, which demands seconds and an offset.
 */
export const localTime: TextFormat = {
  ...own,
  canonical(typed) {
    const text = plain(typed);
    if (own.problem(text) === undefined) return text;
    const [, hours, minutes, half] = typedTime.exec(text) ?? [];
    // A number alone could be hours, or something else altogether.
    if (hours === undefined || (minutes === undefined && half === undefined))
      return named[text.toLowerCase().replace(/^12(?:[:.]00)? ?/, '')] ?? text;
    const hour = hourOf(Number(hours), half?.toLowerCase());
    return hour === undefined ? text : `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
  },
};

/** Gives the hour of 24; of '13 am' none. '14:30 pm' is what people write. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (hour > 23 || (half === 'a' && hour > 12) || (half === 'p' && hour === 0)) return undefined;
  return half === 'a' ? hour % 12 : half === 'p' && hour < 12 ? hour + 12 : hour;
}
