import type { TextFormat } from '@formwright/model';
import { moneyText } from '../formats/money.ts';
import { englishMonth } from '../formats/typed-date.ts';

// How values are written in a text that is joined: as people read them, in English, whatever the reader's language is.
// Only forms that join such values load this. A test of the messages compares it with what they show.

/** Returns an answer of a format as it is shown: '943 476 5919'. What does not match the format is left as it is. */
export function inWords(format: TextFormat, value: unknown): unknown {
  return typeof value === 'string' && format.problem(value) === undefined ? format.display(value) : value;
}

/** Returns a date or time in words: '3 March 2026', '9:30am'. What is not a date or time is left as it is. */
export function momentInWords(format: TextFormat, value: unknown): unknown {
  if (typeof value !== 'string' || format.problem(value) !== undefined) return value;
  const [date = '', time] = value.includes(':') && !value.includes('T') ? ['', value] : value.split('T');
  return [date && dateInWords(date), time && timeInWords(time)].filter(Boolean).join(' at ');
}

/** Returns an amount of money as it is shown: '£1,250.50', '£12'. */
export function moneyInWords(value: unknown): unknown {
  return typeof value === 'number' ? moneyText(value) : value;
}

function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return [day, month && englishMonth(month), year].filter(Boolean).join(' ');
}

function timeInWords(time: string): string {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 || 12}${minutes > 0 ? time.slice(2) : ''}${hours < 12 ? 'am' : 'pm'}`;
}
