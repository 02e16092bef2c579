import type { Wording } from '../languages/wording.ts';

/**
 * Returns a date in words: '22 February 2023' for `2023-02-22`, or for a date and time on that day. Returns any other
 * text unchanged.
 */
export function dateText(date: string, wording: Wording): string {
  return wordsOf(/^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(date), wording) ?? date;
}

/**
 * Returns a valid answer to a date or time question in words: 'February 2023', '1948', '9:30am', '22 February 2023 at
 * 2pm'.
 */
export function momentText(answer: string, wording: Wording): string {
  const [, date = '', clock] = /^(.*?)T?(\d\d:\d\d)?$/.exec(answer) ?? [];
  const day = wordsOf(/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date), wording);
  const time = clock && timeText(clock, wording);
  return day && time ? wording.dateAndTime(day, time) : (day ?? time ?? answer);
}

function wordsOf(parts: RegExpExecArray | null, { months }: Wording): string | undefined {
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  const name = months[Number(month) - 1];
  if (month !== undefined && name === undefined) return undefined;
  return [day && Number(day), name, Number(year)].filter((part) => part !== undefined).join(' ');
}

/** In GOV.UK's style: no unneeded zeros, and 'midday' and 'midnight' for the two twelves. */
function timeText(time: string, wording: Wording): string {
  if (time === '00:00') return wording.midnight;
  if (time === '12:00') return wording.midday;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 || 12}${minutes > 0 ? time.slice(2) : ''}${hours < 12 ? wording.morning : wording.afternoon}`;
}
