import { choicesOf, type Json } from './definition.ts';
import { codeLike, isDate, isTime, oracleFormats } from './formats.ts';
import { filled } from './part-words.ts';
import { lookUp, seenFrom, type From, type World } from './world.ts';

/** Returns a value of an operand as it is written in a joined text: as people read it in English. */
export function inWords(world: World, piece: Json, { value, from }: { value: unknown; from: From }): unknown {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if ('today' in piece || 'now' in piece) return momentWords(String(value));
  if ('context' in piece)
    return world.form.schema['x-form'].context?.[piece['context']]?.format === 'date' ? dated(value) : value;
  if (typeof piece['field'] !== 'string' || piece['field'].endsWith('@entry') || 'attribute' in piece) return value;
  const seen = seenFrom(from, piece['field']);
  const node = lookUp(world, seen.from, seen.name);
  const choices = choicesOf(node);
  if (choices) {
    const title = choices.find((one) => one.value === value)?.title;
    return title === undefined ? value : filled(title, (world.form.schema['x-form'].words ?? {}) as Json);
  }
  // A working value has the format of what it is made from.
  if (world.form.values.includes(node))
    return typeof value === 'string' && /^(\d{4}(-\d\d){0,2}|\d{4}-\d\d-\d\dT\d\d:\d\d|\d\d:\d\d)$/.test(value)
      ? momentWords(value)
      : value;
  const picture: unknown = node.schema['x-code'];
  if (typeof picture === 'string' && typeof value === 'string' && codeLike(picture).problem(value) === undefined) {
    const signs = [...value];
    return [...picture].map((sign) => ('0AX'.includes(sign) ? signs.shift() : sign)).join('');
  }
  const format = String(node.schema['format']);
  if (format === 'money')
    return Number(value).toLocaleString('en-GB', {
      style: 'currency',
      currency: 'GBP',
      ...(Number.isInteger(value) ? { maximumFractionDigits: 0 } : {}),
    });
  if (typeof value !== 'string' || oracleFormats[format]?.problem(value) !== undefined) return value;
  if (['date', 'rough-date', 'local-time', 'local-date-time'].includes(format)) return momentWords(value);
  if (format === 'nhs-number') return [value.slice(0, 3), value.slice(3, 6), value.slice(6)].join(' ');
  if (format === 'ni-number') return (value.match(/../g) ?? []).join(' ') + ' ' + value.slice(8);
  return value;
}

function dated(value: unknown): unknown {
  return isDate(value) ? momentWords(value) : value;
}

function momentWords(text: string): string {
  const hasDate: boolean = !isTime(text);
  const [date = '', time] = hasDate ? text.split('T') : ['', text];
  const [year, month, day] = date.split('-');
  const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T12:00:00Z`);
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  };
  const said = [date && at.toLocaleDateString('en-GB', parts), time && clockWords(time)];
  return said.filter(Boolean).join(' at ');
}

function clockWords(time: string): string {
  if (time === '12:00') return 'midday';
  if (time === '00:00') return 'midnight';
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const shown = hours % 12 === 0 ? 12 : hours % 12;
  return `${shown}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}${hours >= 12 ? 'pm' : 'am'}`;
}
