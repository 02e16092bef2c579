import { formats } from '../../language/formats/index.ts';

/** What the language has, inside a keyword's value, but this version does not support. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'items.type': {
    number: 'Several choices that are numbers (`items.type`)',
    integer: 'Several choices that are numbers (`items.type`)',
  },
};

const otherFormats: readonly string[] = [
  'duration',
  'uri',
  'uri-reference',
  'iri',
  'uuid',
  'hostname',
  'ipv4',
  'ipv6',
  'regex',
  'json-pointer',
  'idn-email',
  'month',
];

/** What to write instead of a value that means something else, or has another name. */
const instead: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  format: {
    ...Object.fromEntries(
      Object.entries(formats).flatMap(([name, { alsoCalled }]) =>
        alsoCalled.map((other) => [other, `Write \`${name}\`.`]),
      ),
    ),
    time: 'Write `local-time`: JSON Schema’s own `time` requires seconds and an offset from UTC.',
    'date-time': 'Write `local-date-time`: JSON Schema’s own `date-time` requires seconds and an offset from UTC.',
    dob: 'Write `date`, or `rough-date` if only the year may be known.',
    gbp: 'Write `money`, with `"type": "number"`.',
    pounds: 'Write `money`, with `"type": "number"`.',
  },
  'x-rules.severity': {
    warning: 'Write `advice`: it is shown, but stops nobody.',
    info: 'Write `advice`: it is shown, but stops nobody.',
  },
  'x-prefill.edit': {
    readonly: 'Write `locked`.',
    readOnly: 'Write `locked`.',
    'read-only': 'Write `locked`.',
    edit: 'Write `editable`.',
  },
  'x-attachments.accept': {
    pdf: 'Write `application/pdf`.',
    '.pdf': 'Write `application/pdf`.',
    jpg: 'Write `image/jpeg`.',
    '.jpg': 'Write `image/jpeg`.',
    '.jpeg': 'Write `image/jpeg`.',
    png: 'Write `image/png`.',
    '.png': 'Write `image/png`.',
    '.docx': 'Write `application/vnd.openxmlformats-officedocument.wordprocessingml.document`.',
  },
  type: {
    text: 'Write `string`.',
    textarea: 'Write `"type": "string", "x-ui": { "widget": "textarea" }`.',
    date: 'Write `"type": "string", "format": "date"`.',
    money: 'Write `"type": "number", "format": "money"`.',
    email: 'Write `"type": "string", "format": "email"`.',
    int: 'Write `integer`.',
    bool: 'Write `boolean`.',
    yesNo: 'Write `boolean`.',
    checkbox: 'Write `"type": "boolean", "const": true`.',
    list: 'Write `array`.',
    file: 'Write `"type": "array"` and `x-attachments`.',
    section: 'Write `object`.',
    page: 'Write `object`.',
    repeat: 'Write `"type": "array", "items": { "type": "object", "properties": { … } }`.',
  },
};

/** Returns what to write instead of a value, or undefined if nothing is known. */
export function insteadOf(keyword: string, value: unknown): string | undefined {
  const known = Object.hasOwn(instead, keyword) ? instead[keyword] : undefined;
  if (typeof value !== 'string' || !known) return undefined;
  const like = [value, value.toLowerCase()].find((one) => Object.hasOwn(known, one));
  if (like !== undefined) return known[like];
  return keyword === 'type' && /^(?:whole )?number\b|\bnumber$/i.test(value)
    ? 'Write `integer` for a whole number, or `number`.'
    : undefined;
}

/** Returns the name of the feature behind a value that this version does not support. */
export function notYetValue(keyword: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (keyword === 'format' && otherFormats.includes(value)) return `The format \`${value}\``;
  const known = Object.hasOwn(values, keyword) ? values[keyword] : undefined;
  return known && Object.hasOwn(known, value) ? known[value] : undefined;
}
