/**
 * The formats, worked out again: from the NHS Data Dictionary, the Gregorian calendar, BS 7666 and RFC 5321, in other ways
 * than the runtime does.
 */
interface OracleFormat {
  canonical(typed: string): string;
  problem(canonical: string): string | undefined;
}

export const oracleFormats: Readonly<Record<string, OracleFormat>> = {
  date: {
    canonical: (typed) => typed.trim(),
    problem: (date) => (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date) ? 'shape' : isDate(date) ? undefined : 'impossible'),
  },
  'nhs-number': {
    canonical: (typed) => keepTyped([...typed].filter((character) => !/\s/.test(character) && character !== '-' && character !== '–').join(''), typed),
    problem(number) {
      if (number.length !== 10 || [...number].some((digit) => digit < '0' || digit > '9')) return 'shape';
      if (new Set(number).size === 1) return 'same-digits';
      // The weighted sum of all ten digits, the check digit with weight 1, is a multiple of 11.
      const sum = [...number].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
      return sum % 11 === 0 ? undefined : 'check-digit';
    },
  },
  'uk-postcode': {
    canonical(typed) {
      const kept = [...typed.toUpperCase()].filter((character) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.includes(character)).join('');
      return keepTyped(kept.length > 3 ? `${kept.slice(0, -3)} ${kept.slice(-3)}` : kept, typed);
    },
    problem: (postcode) => (isPostcode(postcode) ? undefined : 'shape'),
  },
  'uk-telephone': {
    canonical: (typed) => typed.trim(),
    problem: (number) => (isTelephone(number) ? undefined : 'shape'),
  },
  email: {
    canonical: (typed) => typed.trim(),
    problem: (address) => (isEmail(address) ? undefined : 'shape'),
  },
};

function keepTyped(canonical: string, typed: string): string {
  return canonical === '' ? typed.trim() : canonical;
}

/** Asks the calendar: a date that does not exist comes back as another. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function isPostcode(text: string): boolean {
  if (text === 'GIR 0AA' || /^ZZ99 \d[A-Z]{2}$/.test(text)) return true;
  const [outward = '', inward = '', ...more] = text.split(' ');
  const shapes = ['A9', 'A99', 'A9A', 'AA9', 'AA99', 'AA9A'];
  const shape = outward.replace(/[A-Z]/g, 'A').replace(/[0-9]/g, '9');
  const letters = (allowed: string, at: number): boolean => allowed.includes(outward[at] ?? '?');
  const first = letters('ABCDEFGHIJKLMNOPRSTUWYZ', 0);
  const second = shape[1] !== 'A' || letters('ABCDEFGHKLMNOPQRSTUVWXY', 1);
  const third = shape !== 'A9A' || letters('ABCDEFGHJKPSTUW', 2);
  const fourth = shape !== 'AA9A' || letters('ABEHMNPRVWXY', 3);
  return more.length === 0 && shapes.includes(shape) && first && second && third && fourth && /^[0-9][ABD-HJLNP-UW-Z]{2}$/.test(inward);
}

function isTelephone(text: string): boolean {
  const [, number = ''] = /^(.*?)( ?(?:x|ext|extension)\.? ?\d{1,6})?$/.exec(text) ?? [];
  const digits = number.replace(/[^0-9]/g, '');
  const filler = number.replace(/^\+/, '').split(/[0-9]/);
  return digits.length >= 7 && digits.length <= 15 && /[0-9]$/.test(number) && filler.every((between) => between.length <= 3 && /^[ ().-]*$/.test(between));
}

function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const labels = domain.split('.');
  const length = [...text].length;
  return at > 0 && length <= 254 && [...local].length <= 64 && !/[\s@"(),:;<>[\\\]]/.test(local) && labels.length > 1
    && labels.every((label) => [...label].length <= 63 && /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label));
}
