import type { TextFormatName } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import { textFormatOf, textFormats } from '@formwright/generator/language';
import { isMoney, joinParts, moneyText, typedParts } from '../../src/index.ts';

/** What is typed, its canonical form, and what is wrong with that, if anything. */
type Typed = readonly [typed: string, canonical: string, problem?: string];

const typed: Readonly<Partial<Record<TextFormatName, readonly Typed[]>>> = {
  date: [
    [' 2024-02-29 ', '2024-02-29'],
    ['2026-12-31', '2026-12-31'],
    ['2000-02-29', '2000-02-29'],
    ['2026-04-30', '2026-04-30'],
    ['1000-01-01', '1000-01-01'],
    ['0000-01-01', '0000-01-01', 'impossible'],
    ['0999-12-31', '0999-12-31', 'impossible'],
    ['0024-03-01', '0024-03-01', 'impossible'],
    ['1200-02-29', '1200-02-29'],
    ['1100-02-29', '1100-02-29', 'impossible'],
    ['29/03/1950', '1950-03-29'],
    ['29.3.1950', '1950-03-29'],
    ['29 March 1950', '1950-03-29'],
    ['1st Mawrth 1950', '1950-03-01'],
    ['1950-03-29T00:00:00Z', '1950-03-29'],
    ['1950-03-29T00:00:00.000+00:00', '1950-03-29'],
    ['1950-03-29 00:00', '1950-03-29'],
    ['1950-03-28T23:00:00Z', '1950-03-28T23:00:00Z', 'impossible'],
    ['29 March', '29 March', 'shape'],
    ['2026\u201306\u201315', '2026-06-15'],
    ['2026-06-15.', '2026-06-15'],
    ['２０２６-06-15', '2026-06-15'],
    ['\u200b2026-06-15', '2026-06-15'],
    ['2023-02-29', '2023-02-29', 'impossible'],
    ['1900-02-29', '1900-02-29', 'impossible'],
    ['2026-04-31', '2026-04-31', 'impossible'],
    ['2026-13-01', '2026-13-01', 'impossible'],
    ['2026-00-10', '2026-00-10', 'impossible'],
    ['2026-01-00', '2026-01-00', 'impossible'],
    ['2026-01-32', '2026-01-32', 'impossible'],
    ['2026-01-011', '2026-01-011', 'impossible'],
    ['12026-01-01', '12026-01-01', 'shape'],
    ['soon', 'soon', 'shape'],
    ['9/3', '9/3', 'shape'],
    ['2026-1-1', '2026-01-01'],
    ['on 2026-01-01', 'on 2026-01-01', 'shape'],
    ['31/2/2026', '31/2/2026', 'impossible'],
    ['9/3/26', '9/3/26', 'short-year'],
    ['9/3/ 126 ', '9/3/ 126', 'short-year'],
    ['9/3/x26', '9/3/x26', 'impossible'],
    ['9/3/26x', '9/3/26x', 'impossible'],
    ['/3/2026', '/3/2026', 'missing-day'],
    ['9/ /2026', '9/ /2026', 'missing-month'],
    ['9/3/', '9/3/', 'missing-year'],
    ['//2026', '//2026', 'missing-day-month'],
    ['9//', '9//', 'missing-month-year'],
  ],
  'rough-date': [
    [' 1948 ', '1948'],
    ['1948-03', '1948-03'],
    ['1948-03-09', '1948-03-09'],
    ['1948-12', '1948-12'],
    ['1948-13', '1948-13', 'impossible'],
    ['1948-00', '1948-00', 'impossible'],
    ['2023-02-30', '2023-02-30', 'impossible'],
    ['2026-11-22T09:30', '2026-11-22T09:30', 'impossible'],
    ['long ago', 'long ago', 'shape'],
    ['194', '194', 'shape'],
    ['19480', '19480', 'shape'],
    ['x1948-03', 'x1948-03', 'shape'],
    ['//48', '//48', 'short-year'],
    ['/13/1948', '/13/1948', 'impossible'],
    ['9//1948', '9//1948', 'missing-month'],
    ['/3/', '/3/', 'missing-year'],
    [' //1948', '1948'],
    ['March 1948', '1948-03'],
    ['03/1948', '1948-03'],
    ['9 Mawrth 1948', '1948-03-09'],
    ['1948-03-09T00:00:00', '1948-03-09'],
    ['0024', '0024', 'shape'],
    ['0999-03', '0999-03', 'impossible'],
  ],
  'local-date-time': [
    ['2026-03-09T14:30', '2026-03-09T14:30'],
    [' 2026-03-09 9.30am ', '2026-03-09T09:30'],
    ['2026-03-09 noon', '2026-03-09T12:00'],
    ['2026-03-09T', '2026-03-09T', 'missing-time'],
    ['2026-03-09', '2026-03-09T', 'missing-time'],
    ['9 March 2026 at 9:30am', '2026-03-09T09:30'],
    ['09/03/2026, 0930', '2026-03-09T09:30'],
    ['9/3/2026/noon', '2026-03-09T12:00'],
    ['2026-02-30T14:30', '2026-02-30T14:30', 'impossible'],
    ['2026-03-09T25:00', '2026-03-09T25:00', 'time'],
    ['2026-03-09 some\nday', '2026-03-09Tsome\nday', 'time'],
    ['x2026-03-09T14:30', 'x2026-03-09T14:30', 'shape'],
    [' soon ', 'soon', 'shape'],
    ['9/3/2026/', '2026-03-09T', 'missing-time'],
    ['//2026/noon', '//2026/noon', 'missing-day-month'],
    ['9/3/26/9:30', '9/3/26/9:30', 'short-year'],
  ],
  'local-time': [
    ['09:30', '09:30'],
    [' 23:59 ', '23:59'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    ['0930', '09:30'],
    ['9 30', '09:30'],
    ['9 pm', '21:00'],
    ['9PM', '21:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['12.15 p.m.', '12:15'],
    ['1:05 a.m', '01:05'],
    ['9:30:00', '09:30'],
    ['9:30:00 pm', '21:30'],
    ['14:30 pm', '14:30'],
    ['11:59pm', '23:59'],
    ['midday', '12:00'],
    ['Noon', '12:00'],
    ['MIDNIGHT', '00:00'],
    ['canol dydd', '12:00'],
    ['Hanner nos', '00:00'],
    ['13pm', '13:00'],
    ['0 am', '00:00'],
    ['930', '09:30'],
    ['13am', '13am', 'shape'],
    ['0:10pm', '0:10pm', 'shape'],
    ['24:00', '24:00', 'shape'],
    ['9', '9', 'shape'],
    ['9:75', '9:75', 'shape'],
    ['half nine', 'half nine', 'shape'],
    ['9:30:01', '9:30:01', 'shape'],
    ['at 9:30', 'at 9:30', 'shape'],
    ['9:30 sharp', '9:30 sharp', 'shape'],
    ['19:60', '19:60', 'shape'],
    ['23:30 am', '23:30 am', 'shape'],
    ['0:10am', '00:10'],
    ['123:30', '123:30', 'shape'],
    ['9:30\u202fam', '09:30'],
    ['2130 hrs', '21:30'],
    ['09.30hours', '09:30'],
    ['9 hrs', '9 hrs', 'shape'],
    ['12 noon', '12:00'],
    ['12.00 Midnight', '00:00'],
    ['1 noon', '1 noon', 'shape'],
    ['９．３０', '09:30'],
    ['9.30 a.m.', '09:30'],
    ['9.30 ,', '09:30'],
  ],
  'nhs-number': [
    ['943 476 5919', '9434765919'],
    ['943-476–5919', '9434765919'],
    ['401\t0232137', '4010232137'],
    ['943476591 0', '9434765910', 'check-digit'],
    ['4010232138', '4010232138', 'check-digit'],
    ['1111111111', '1111111111', 'same-digits'],
    ['0000000000', '0000000000', 'same-digits'],
    ['943476591', '943476591', 'shape'],
    ['94347659190', '94347659190', 'shape'],
    ['AB 12 34 56 C', 'AB123456C', 'ni-number'],
    ['ab123456d', 'AB123456D', 'ni-number'],
    ['xAB123456C', 'XAB123456C', 'shape'],
    ['AB123456Cx', 'AB123456CX', 'shape'],
    ['943.476.5919.', '9434765919'],
    ['943\u2011476\u20145919', '9434765919'],
    ['\u202a943\u00a0476 5919\u202c', '9434765919'],
    ['９４３４７６５９１９', '9434765919'],
    ['9434765919.0', '94347659190', 'shape'],
    ['NHS 943 476 5919', 'NHS9434765919', 'shape'],
    ['0000000060', '0000000060', 'check-digit'],
    ['1000000010', '1000000010', 'check-digit'],
    ['0000000310', '0000000310'],
  ],
  'ni-number': [
    ['ab 12 34 56 c', 'AB123456C'],
    ['AB-12-34-56-D', 'AB123456D'],
    ['QQ123456C', 'QQ123456C', 'prefix'],
    ['AO123456C', 'AO123456C', 'prefix'],
    ['BG123456A', 'BG123456A', 'prefix'],
    ['AB123456E', 'AB123456E', 'shape'],
    ['AB12345C', 'AB12345C', 'shape'],
    ['XAB123456C', 'XAB123456C', 'shape'],
    ['AB123456CX', 'AB123456CX', 'shape'],
    ['--', '', 'shape'],
  ],
  'ods-code': [
    ['k81 003', 'K81003'],
    ['K81003001', 'K81003001'],
    ['K810030012', 'K810030012', 'shape'],
    ['é', 'É', 'shape'],
    ['ÁB99999', 'ÁB99999', 'shape'],
    ['a\u030a99', 'Å99', 'shape'],
    ['!!', '', 'shape'],
    ['Ａ９９９９９', 'A99999'],
    ['z9Z0', 'Z9Z0'],
  ],
  'uk-postcode': [
    ['L20 3NJ', 'L20 3NJ'],
    ['l203nj', 'L20 3NJ'],
    ['sw1a-1aa', 'SW1A 1AA'],
    ['EC1A  1BB', 'EC1A 1BB'],
    ['gir 0aa', 'GIR 0AA'],
    ['zz99 3vz', 'ZZ99 3VZ'],
    ['M1 1AE', 'M1 1AE'],
    ['W1A 0AX', 'W1A 0AX'],
    ['L2', 'L2', 'shape'],
    ['QQ1 1AA', 'QQ1 1AA', 'shape'],
    ['L20 3CJ', 'L20 3CJ', 'shape'],
    ['xL20 3NJ', 'XL20 3NJ', 'shape'],
    ['l20 3NJ', 'L20 3NJ'],
    ['L203 NJ', 'L20 3NJ'],
    ['L20 3NJ4', 'L203 NJ4', 'shape'],
    ['!L20 3NJ', 'L20 3NJ'],
    ['M1１ 1AE', 'M11 1AE'],
    ['bfpo61', 'BFPO 61'],
    ['BFPO 5765', 'BFPO 5765'],
    ['BFPO 0', 'BFPO 0', 'shape'],
    ['BFPO 12345', 'BFPO 12345', 'shape'],
    ['ascn1zz', 'ASCN 1ZZ'],
    ['FIQQ 1ZZ', 'FIQQ 1ZZ'],
    ['GX11 1AA', 'GX11 1AA'],
    ['FIQQ 2ZZ', 'FIQQ 2ZZ', 'shape'],
    ['(L20) 3NJ', 'L20 3NJ'],
    ['L20_3NJ', 'L20 3NJ'],
    ['SW1A\u00a01AA.', 'SW1A 1AA'],
  ],
  'uk-telephone': [
    [' 0151 934 0000 ', '0151 934 0000'],
    ['+44 (0)151 934 0000', '+44 (0)151 934 0000'],
    ['01632 960001 ext. 12', '01632 960001 ext. 12'],
    ['0151-934.0000x1', '0151-934.0000x1'],
    ['1234567', '1234567'],
    ['123456', '123456', 'shape'],
    ['1234567890123456', '1234567890123456', 'shape'],
    ['0151 934 000a', '0151 934 000a', 'shape'],
    ['tel 0151 934 0000', 'tel 0151 934 0000', 'shape'],
    ['01632 960001 Ext 4321', '01632 960001 ext 4321'],
    ['01632 960001, EXTN: 43', '01632 960001, extn: 43'],
    ['01632–960\u00a0001.', '01632-960 001'],
    ['\u202a+44 1632 960001\u202c', '+44 1632 960001'],
    ['０１６３２９６０００１', '01632960001'],
    ['01632/960001', '01632/960001'],
    ['[01632] 960001', '[01632] 960001'],
    ['18001 01632 960001', '18001 01632 960001'],
    ['18002-0151 934 0000', '18002-0151 934 0000'],
    ['18001 12345', '18001 12345'],
    ['18001 123', '18001 123'],
    ['18003 01632 960001', '18003 01632 960001', 'shape'],
    ['01632 960001 / 960002', '01632 960001 / 960002', 'shape'],
  ],
  email: [
    [' a@b.org ', 'a@b.org'],
    ['ŵ@ŷy.cymru', 'ŵ@ŷy.cymru'],
    ['first.last+x@mail.leeds.gov.uk', 'first.last+x@mail.leeds.gov.uk'],
    ['a@b', 'a@b', 'shape'],
    ['a b@c.org', 'a b@c.org', 'shape'],
    ['a@b.org, c@d.org', 'a@b.org, c@d.org', 'shape'],
    [`${'a'.repeat(65)}@b.org`, `${'a'.repeat(65)}@b.org`, 'shape'],
    ['a@-b.org', 'a@-b.org', 'shape'],
    ['a@b.org.', 'a@b.org'],
    ['\u200ba@b.org\u200b ,', 'a@b.org'],
    ['a＠b.org', 'a@b.org'],
    ['a@b.org..', 'a@b.org..', 'shape'],
    ['nia@example.o', 'nia@example.o', 'shape'],
  ],
  uprn: [
    ['100 335 446 14', '10033544614'],
    ['000010033544614', '10033544614'],
    ['1', '1'],
    ['1234567890123', '1234567890123', 'shape'],
    ['0', '0', 'shape'],
    ['000', '0', 'shape'],
    ['12a', '12a', 'shape'],
    ['a0012', 'a0012', 'shape'],
    ['00a', '0a', 'shape'],
    ['100\u00a0335 446 14.', '10033544614'],
    ['10033544614.0', '10033544614.0', 'shape'],
    ['1234, 5678', '1234,5678', 'shape'],
  ],
};

const all = Object.entries(typed).flatMap(([name, rows]) =>
  rows.map(([text, canonical, problem]) => [name as TextFormatName, text, canonical, problem] as const),
);

test.each(all)('%s of %j', (name, text, canonical, problem) => {
  const { canonical: canonicalOf, problem: problemOf } = textFormats[name].text;
  expect(canonicalOf(text)).toBe(canonical);
  expect(problemOf(canonical)).toBe(problem);
  // A portable schema checks less: only shapes.
  const matches = new RegExp(textFormats[name].pattern, 'u').test(canonical);
  expect(matches).toBe(problem === undefined || problem === 'check-digit' || problem === 'same-digits');
});

describe.each(Object.entries(textFormats))('%s, as its record says', (_, { text, pattern, reference }) => {
  const outcomes = reference.answers.map(([answer, outcome]) => [String(answer), outcome] as const);

  test('has answers that are accepted and answers that are not', () => {
    expect(outcomes.some(([, outcome]) => outcome.startsWith('no issue'))).toBe(true);
    expect(outcomes.some(([, outcome]) => outcome.startsWith('`format`'))).toBe(true);
  });

  test.each(outcomes.filter(([, outcome]) => /^no issue|^`format`/.test(outcome)))('%j: %s', (answer, outcome) => {
    const canonical = text.canonical(answer);
    expect(text.canonical(canonical)).toBe(canonical);
    if (outcome.startsWith('`format`')) return expect(text.problem(canonical)).toBeDefined();
    expect(outcome).toBe(`no issue; sends \`a\` as \`${JSON.stringify(canonical)}\``);
    expect(text.problem(canonical)).toBeUndefined();
    return expect(canonical).toMatch(new RegExp(pattern, 'u'));
  });
});

test.each([
  ['nhs-number', '9434765919', '943 476 5919'],
  ['ni-number', 'AB123456C', 'AB 12 34 56 C'],
  ['date', '2026-03-09', '2026-03-09'],
  ['rough-date', '1948', '1948'],
  ['local-date-time', '2026-03-09T14:30', '2026-03-09T14:30'],
  ['uk-telephone', '0151 934 0000', '0151 934 0000'],
  ['nhs-number', '94347659190', '94347659190'],
  ['nhs-number', '09434765919', '09434765919'],
  ['ni-number', 'AB123456CD', 'AB123456CD'],
  ['ni-number', 'xAB123456C', 'xAB123456C'],
] as const)('%s: %s is shown as %s', (name, canonical, shown) => {
  expect(textFormats[name].text.display(canonical)).toBe(shown);
});

test.each([
  [1234.5, '£1,234.50'],
  [12, '£12'],
  [0.05, '£0.05'],
  [-3.2, '-£3.20'],
  [1234567, '£1,234,567'],
  [999, '£999'],
  [0, '£0'],
])('%d pounds are %s', (pounds, shown) => {
  expect(moneyText(pounds)).toBe(shown);
  expect(moneyText(pounds, '')).toBe(shown.replace('£', ''));
});

test('an amount is money down to the penny', () => {
  expect([0, 0.1, 12.34, -5, 0.3, 1.005, 0.001, 0.1 + 0.2].map(isMoney)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('what was typed into the boxes of a date', () => {
  test.each([
    [['9', '', '1948'], '9//1948'],
    [['1/2', '50%', '%2F'], '1%2F2/50%25/%252F'],
    [['', '', ''], '//'],
    [['%/%', '//', '%%'], '%25%2F%25/%2F%2F/%25%25'],
  ])('%j is kept as %s, and given back', (parts, text) => {
    expect(joinParts(parts)).toBe(text);
    expect(typedParts(text)).toEqual(parts);
  });
});

test('a field has the functions of its format, unless the format is for numbers', () => {
  expect(textFormatOf('uprn')).toEqual({ textFormat: textFormats.uprn.text });
  expect([textFormatOf(undefined), textFormatOf('money')]).toEqual([{}, {}]);
});
