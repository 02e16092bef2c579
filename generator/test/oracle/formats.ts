import type { TextFormatName } from '@formwright/model';

/**
 * The formats, implemented again from the NHS Data Dictionary, the Gregorian calendar, BS 7666, RFC 5321 and HMRC's
 * rules, in other ways than in the runtime.
 */
interface OracleFormat {
  canonical(typed: string): string;
  problem(canonical: string): string | undefined;
}

const all: Readonly<Record<TextFormatName, OracleFormat>> = {
  date: {
    canonical(typed) {
      const { day, time = '' } = spelled(typed) ?? {};
      return isDate(day) &&
        ['', '00:00', '00:00:00'].includes(time.replace(/\.0+(?=Z|\+|$)/, '').replace(/(Z|\+00:00)$/, ''))
        ? day
        : plain(typed);
    },
    problem: (date) => (isDate(date) ? undefined : whyNoDate(date, ['day', 'month', 'year'])),
  },
  'rough-date': {
    canonical(typed) {
      const { day, time = '' } = spelled(typed) ?? {};
      return day !== undefined && time === '' && daysOf(day) ? day : all.date.canonical(typed);
    },
    problem: (date) =>
      !date.includes('T') && daysOf(date)
        ? undefined
        : whyNoDate(date, date.split('/')[0]?.trim() ? ['day', 'month', 'year'] : ['year']),
  },
  'local-time': {
    canonical: timeOf,
    problem: (time) => (isTime(time) ? undefined : 'shape'),
  },
  'local-date-time': {
    canonical(typed) {
      const { day, time = '' } = spelled(typed) ?? {};
      return isDate(day) ? `${day}T${timeOf(time)}` : plain(typed);
    },
    problem(moment) {
      const time = moment.slice(11);
      if (!isDate(moment.slice(0, 10)) || moment[10] !== 'T')
        return whyNoDate(moment, ['day', 'month', 'year', 'time']);
      return time === '' ? 'missing-time' : isTime(time) ? undefined : 'time';
    },
  },
  'nhs-number': {
    canonical: (typed) => lettersAndDigits(typed),
    problem(number) {
      if (number.length === 9 && isNiShape(number.toUpperCase())) return 'ni-number';
      if (number.length !== 10 || [...number].some((digit) => digit < '0' || digit > '9')) return 'shape';
      if (new Set(number).size === 1) return 'same-digits';
      // The weighted sum of all ten digits, the check digit with weight 1, is a multiple of 11.
      const sum = [...number].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
      return sum % 11 === 0 ? undefined : 'check-digit';
    },
  },
  'ni-number': {
    canonical: (typed) => lettersAndDigits(typed),
    problem(number) {
      if (!isNiShape(number)) return 'shape';
      const [first = '', second = ''] = number;
      const never =
        'DFIQUV'.includes(first) ||
        'DFIQUVO'.includes(second) ||
        ['BG', 'GB', 'NK', 'KN', 'TN', 'NT', 'ZZ'].includes(first + second);
      return never ? 'prefix' : undefined;
    },
  },
  uprn: {
    canonical: (typed) =>
      [...plain(typed)]
        .filter((character) => !/\s/.test(character))
        .join('')
        .replace(/^0*(?=[0-9])/, ''),
    problem: (number) => (number.length <= 12 && /^[0-9]+$/.test(number) && Number(number) > 0 ? undefined : 'shape'),
  },
  'ods-code': {
    canonical: (typed) => lettersAndDigits(typed),
    problem: (code) => (code.length <= 9 && /^[A-Z0-9]+$/.test(code) ? undefined : 'shape'),
  },
  'uk-postcode': {
    canonical(typed) {
      const kept = lettersAndDigits(typed);
      if (/^BFPO[0-9]+$/.test(kept)) return `BFPO ${kept.slice(4)}`;
      return kept.length > 3 ? `${kept.slice(0, -3)} ${kept.slice(-3)}` : kept;
    },
    problem: (postcode) => (isPostcode(postcode) ? undefined : 'shape'),
  },
  'uk-telephone': {
    canonical: (typed) => plain(typed).toLowerCase(),
    problem: (number) => (isTelephone(number) ? undefined : 'shape'),
  },
  email: {
    canonical: (typed) => plain(typed),
    problem: (address) => (isEmail(address) ? undefined : 'shape'),
  },
};

/** A code, which consists of the letters and digits of its picture, whatever is between them. */
export function codeLike(picture: string): OracleFormat {
  const wanted = [...picture].filter((sign) => '0AX'.includes(sign));
  const isRight = (character: string, sign: string | undefined): boolean =>
    (sign !== 'A' && '0123456789'.includes(character)) || (sign !== '0' && character >= 'A' && character <= 'Z');
  return {
    canonical: (typed) => lettersAndDigits(typed),
    problem: (code) =>
      code.length === wanted.length && [...code].every((character, n) => isRight(character, wanted[n]))
        ? undefined
        : 'code',
  };
}

/** Returns the format of a field; undefined if any text will do. */
export function formatOf(schema: { readonly [name: string]: unknown }): OracleFormat | undefined {
  const picture = schema['x-code'];
  return typeof picture === 'string' ? codeLike(picture) : oracleFormats[schema['format'] as string];
}

/** Every format by its name, for names as they come. */
export const oracleFormats: Readonly<Record<string, OracleFormat>> = all;

/**
 * Reads a date in any of the ways in which dates are written. Returns the most exact ISO date that it makes, which need
 * not exist, and what comes after it.
 */
function spelled(typed: string): { readonly day: string | undefined; readonly time: string } | undefined {
  const text = plain(typed);
  const boxes = text.split('/').map((box) => box.replaceAll('%2F', '/').replaceAll('%25', '%'));
  const isIso = /^[0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2}([T ][^]*)?)?)?$/.test(text);
  if (isIso) {
    const [date = ''] = text.split(/[T ]/);
    return { day: iso(date.split('-').toReversed()), time: text.slice(date.length + 1) };
  }
  const [all, date = '', time = ''] =
    /^((?:[A-Za-z0-9_]+(?: ?[/.-] ?| +)){1,2}[0-9]{4})(?:(?:,| at)? +([^]+))?$/.exec(text) ?? [];
  if (all !== undefined) return { day: iso(date.split(/ ?[/.-] ?| +/)), time };
  return boxes.length === 3 || boxes.length === 4 ? { day: iso(boxes.slice(0, 3)), time: boxes[3] ?? '' } : undefined;
}

/** Returns day, month and year, of which the first may be absent, in ISO's order. */
function iso(written: readonly string[]): string | undefined {
  const [year = '', month = '', day = ''] = written.toReversed().map(plain);
  const [monthDigits, dayDigits] = [monthOf(month), /^[0-9]+(st|nd|rd|th)$/i.test(day) ? day.slice(0, -2) : day];
  const given = [year, ...(monthDigits || dayDigits ? [monthDigits] : []), ...(dayDigits ? [dayDigits] : [])];
  const isWell = /^[0-9]{4}$/.test(year) && given.slice(1).every((part) => /^[0-9]{1,2}$/.test(part));
  return isWell ? given.map((part) => part.padStart(2, '0')).join('-') : undefined;
}

/** English and Welsh, by three letters or more. */
function monthOf(typed: string): string {
  const names = [
    'january ionawr',
    'february chwefror',
    'march mawrth',
    'april ebrill',
    'may mai',
    'june mehefin',
    'july gorffennaf',
    'august awst',
    'september medi',
    'october hydref',
    'november tachwedd',
    'december rhagfyr',
  ];
  const at =
    typed.length < 3
      ? -1
      : names.findIndex((both) => both.split(' ').some((name) => name.startsWith(typed.toLowerCase())));
  return at < 0 ? typed : String(at + 1);
}

/**
 * Section 1, formats: a character that is not on a plain keyboard is replaced by one that is, or removed if it is
 * invisible; one full stop or comma at the end is removed, with a space before it.
 */
function plain(typed: string): string {
  const seen = [...typed]
    .filter((character) => !/\p{Cf}/u.test(character))
    .join('')
    .normalize('NFKC');
  const characters = [...seen].map((character) =>
    /\p{Pd}/u.test(character) || character === '\u2212' ? '-' : character,
  );
  const text = characters.join('').trim();
  if (!text.endsWith('.') && !text.endsWith(',')) return text;
  const rest = text.at(-2) === ' ' ? text.slice(0, -2) : text.slice(0, -1);
  return ['', ' ', '.', ','].includes(rest.at(-1) ?? '') ? text : rest;
}

/**
 * Letters and digits of every script stay, with their marks: those of another script are part of no code, and must not
 * be dropped.
 */
function lettersAndDigits(typed: string): string {
  return [...plain(typed)]
    .filter((character) => /^[\p{L}\p{M}\p{N}]$/u.test(character))
    .join('')
    .toUpperCase();
}

function isNiShape(text: string): boolean {
  return text.replace(/[A-Z]/g, 'A').replace(/[0-9]/g, '9') === 'AA999999A' && 'ABCD'.includes(text[8] ?? '?');
}

export function isTime(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    /^[0-9]{2}:[0-9]{2}$/.test(text) &&
    Number(text.slice(0, 2)) < 24 &&
    Number(text.slice(3)) < 60
  );
}

/** Returns a time as people write it, as HH:MM. What is not a time stays as it is. */
function timeOf(typed: string): string {
  const text = plain(typed).toLowerCase();
  for (const twelve of ['', '12', '12 ', '12:00', '12:00 ', '12.00', '12.00 ']) {
    if (text === `${twelve}midnight` || text === `${twelve}hanner nos`) return '00:00';
    if (text === `${twelve}midday` || text === `${twelve}noon` || text === `${twelve}canol dydd`) return '12:00';
  }
  const half = /( ?)([ap])\.? ?m$/.exec(text);
  const clock = half ? text.slice(0, half.index) : text.replace(/ ?(hrs|hours)$/, '');
  const whole = /^[0-9]{1,2}$/.test(clock) && half ? `${clock}:00` : clock;
  const [, hours = '', minutes = ''] = /^([0-9]{1,2})[:.h ]?([0-9]{2})(?::00)?$/.exec(whole) ?? [];
  if (hours === '' || Number(minutes) > 59 || Number(hours) > 23) return plain(typed);
  if (half?.[2] === 'a' && Number(hours) > 12) return plain(typed);
  if (half?.[2] === 'p' && Number(hours) === 0) return plain(typed);
  const shift = half?.[2] === 'a' && Number(hours) === 12 ? -12 : half?.[2] === 'p' && Number(hours) < 12 ? 12 : 0;
  return `${String(Number(hours) + shift).padStart(2, '0')}:${minutes}`;
}

/**
 * Returns what a person left out of the boxes of a date, or else what is wrong. Boxes that do not make a date are kept
 * side by side, with slashes between them.
 */
function whyNoDate(text: string, needed: readonly string[]): string {
  const boxes = text.split('/');
  const names = needed.includes('time') ? ['day', 'month', 'year', 'time'] : ['day', 'month', 'year'];
  if (boxes.length !== names.length) return /^[0-9]{4}-[0-9]{2}/.test(text) ? 'impossible' : 'shape';
  const missing = names.filter((name, index) => needed.includes(name) && boxes[index]?.trim() === '');
  if (missing.length > 0) return ['missing', ...missing].join('-');
  return /^[0-9]{1,3}$/.test(boxes[2]?.trim() ?? '') ? 'short-year' : 'impossible';
}

/**
 * Returns every day that a date may mean, as its first and last: one day, or those of a month or a year. For a date and
 * time, its day.
 */
export function daysOf(date: unknown): readonly [string, string] | undefined {
  if (typeof date !== 'string') return undefined;
  const day = isTime(date.slice(11)) && date[10] === 'T' ? date.slice(0, 10) : date;
  if (isDate(day)) return [day, day];
  const days = Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: 31 }, (__, n) => `${date.slice(0, 4)}-${two(month + 1)}-${two(n + 1)}`),
  )
    .flat()
    .filter(isDate);
  const may = /^[0-9]{4}(-[0-9]{2})?$/.test(date) ? days.filter((one) => one.startsWith(date)) : [];
  return may.length > 0 ? [may[0] ?? '', may.at(-1) ?? ''] : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Asks the calendar: a date that does not exist comes back as another. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || text < '1000') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function isPostcode(text: string): boolean {
  if (text === 'GIR 0AA' || /^ZZ99 \d[A-Z]{2}$/.test(text)) return true;
  const far = ['ASCN', 'BBND', 'BIQQ', 'FIQQ', 'PCRN', 'SIQQ', 'STHL', 'TDCU', 'TKCA'].map((place) => `${place} 1ZZ`);
  if (
    far.includes(text) ||
    text === 'GX11 1AA' ||
    (text.startsWith('BFPO ') && Number(text.slice(5)) > 0 && /^[1-9][0-9]{0,3}$/.test(text.slice(5)))
  )
    return true;
  const [outward = '', inward = '', ...more] = text.split(' ');
  const shapes = ['A9', 'A99', 'A9A', 'AA9', 'AA99', 'AA9A'];
  const shape = outward.replace(/[A-Z]/g, 'A').replace(/[0-9]/g, '9');
  const letters = (allowed: string, at: number): boolean => allowed.includes(outward[at] ?? '?');
  const first = letters('ABCDEFGHIJKLMNOPRSTUWYZ', 0);
  const second = shape[1] !== 'A' || letters('ABCDEFGHKLMNOPQRSTUVWXY', 1);
  const third = shape !== 'A9A' || letters('ABCDEFGHJKPSTUW', 2);
  const fourth = shape !== 'AA9A' || letters('ABEHMNPRVWXY', 3);
  return (
    more.length === 0 &&
    shapes.includes(shape) &&
    first &&
    second &&
    third &&
    fourth &&
    /^[0-9][ABD-HJLNP-UW-Z]{2}$/.test(inward)
  );
}

function isTelephone(text: string): boolean {
  const [, number = ''] = /^(.*?)(,? ?(?:x|ext|extn|extension)[.:]? ?\d{1,6})?$/.exec(text) ?? [];
  // Relay UK's prefix is dialled before the number itself.
  const whole = [number, ...(/^1800[12][ -]{0,3}/.test(number) ? [number.replace(/^1800[12][ -]{0,3}/, '')] : [])];
  return whole.some(isNumberToCall);
}

function isNumberToCall(number: string): boolean {
  const digits = number.replace(/[^0-9]/g, '');
  const filler = number.replace(/^\+/, '').split(/[0-9]/);
  return (
    digits.length >= 7 &&
    digits.length <= 15 &&
    /[0-9]$/.test(number) &&
    filler.every((between) => between.length <= 3 && /^[ ()[\]./-]*$/.test(between))
  );
}

function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const labels = domain.split('.');
  const length = [...text].length;
  return (
    at > 0 &&
    length <= 254 &&
    [...local].length <= 64 &&
    !/[\s@"(),:;<>[\\\]]/.test(local) &&
    labels.length > 1 &&
    [...(labels.at(-1) ?? '')].length >= 2 &&
    labels.every((label) => [...label].length <= 63 && /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label))
  );
}
