/** What the language has and this version has not, inside a keyword's value. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'items.type': { number: 'Several choices that are numbers (`items.type`)', integer: 'Several choices that are numbers (`items.type`)' },
};

const formats: readonly string[] = [
  'time', 'date-time', 'duration', 'uri', 'uri-reference', 'iri', 'uuid', 'hostname', 'ipv4', 'ipv6', 'regex', 'json-pointer', 'idn-email',
  'ni-number', 'money', 'month', 'approximate-date',
];

/** Names the feature behind a value that this version does not know. */
export function notYetValue(keyword: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (keyword === 'format' && formats.includes(value)) return `The format \`${value}\``;
  const known = Object.hasOwn(values, keyword) ? values[keyword] : undefined;
  return known && Object.hasOwn(known, value) ? known[value] : undefined;
}
