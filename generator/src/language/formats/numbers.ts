import {
  uprn,
  uprnPattern,
  nhsNumber,
  nhsNumberPattern,
  niNumber,
  niNumberPattern,
  odsCode,
  odsCodePattern,
} from '@formwright/runtime';
import type { TextFormatRecord } from './format-record.ts';

/** Formats of numbers and codes that a register issues. */
export const numbers: Readonly<Record<'uprn' | 'nhs-number' | 'ni-number' | 'ods-code', TextFormatRecord>> = {
  uprn: {
    description: 'A Unique Property Reference Number, up to 12 digits.',
    kind: 'text',
    text: uprn,
    pattern: uprnPattern,
    widget: 'text',
    ui: { width: 20 },
    noun: 'a UPRN',
    alsoCalled: [],
    example: (n) => String(10033544614 + n),
    reference: {
      row: [
        'up to 12 digits with or without spaces, not all zeros; a text, because it is not a quantity',
        'digits, without leading zeros',
        'the same',
      ],
      text: 'A text, because it is not a quantity. Canonical: digits, without the leading zeros that some systems add.',
      answers: [
        ['000010033544614', 'no issue; sends `a` as `"10033544614"`'],
        ['1234567890123', '`format` at `a`'],
        ['0', '`format` at `a`'],
      ],
    },
  },
  'nhs-number': {
    description: 'Ten digits with their check digit.',
    kind: 'text',
    text: nhsNumber,
    pattern: nhsNumberPattern,
    widget: 'text',
    ui: { width: 20, autocomplete: 'off' },
    noun: 'an NHS number',
    alsoCalled: ['nhs'],
    example: (n) => ['9434765919', '9876543210', '4010232137', '9990548609', '9990554412'][n] ?? '',
    reference: {
      row: [
        'ten digits with a correct check digit; with any spaces; one digit repeated ten times is refused',
        'ten digits',
        '943 476 5919',
      ],
      text: 'With any spaces; one digit repeated ten times is refused. Canonical: ten digits.',
      answers: [
        ['943 476 5919', 'no issue; sends `a` as `"9434765919"`'],
        ['943.476.5919.', 'no issue; sends `a` as `"9434765919"`'],
        ['943 476 5918', '`format` at `a`'],
        ['1111111111', '`format` at `a`'],
      ],
    },
  },
  'ni-number': {
    description: 'A National Insurance number.',
    kind: 'text',
    text: niNumber,
    pattern: niNumberPattern,
    widget: 'text',
    ui: { width: 20, autocomplete: 'off' },
    noun: 'a National Insurance number',
    alsoCalled: ['nino'],
    example: (n) => `AB1234${String(56 + (n % 40))}C`,
    reference: {
      row: [
        'two letters of a prefix that HMRC uses, six digits, A to D; in capitals or not, with any spaces',
        '`AB123456C`',
        'AB 12 34 56 C',
      ],
      text: 'Two letters of a prefix that HMRC uses, six digits, A to D; in capitals or not, with any spaces. Canonical: `AB123456C`; shown as AB 12 34 56 C.',
      answers: [
        ['ab 12 34 56 c', 'no issue; sends `a` as `"AB123456C"`'],
        ['QQ 12 34 56 C', '`format` at `a`'],
        ['AB 12 34 56', '`format` at `a`'],
      ],
    },
  },
  'ods-code': {
    description: 'An NHS organisation code (ODS).',
    kind: 'text',
    text: odsCode,
    pattern: odsCodePattern,
    widget: 'text',
    ui: { width: 10 },
    noun: 'an ODS code',
    alsoCalled: [],
    example: (n) => `A${String(99999 - n)}`,
    reference: {
      row: ['up to nine letters and digits, in capitals or not, with any spaces', 'capitals, no spaces', 'the same'],
      text: 'Up to nine letters and digits, in capitals or not, with any spaces; the organisation itself is not looked up. Canonical: capitals, no spaces.',
      answers: [
        ['k81 003', 'no issue; sends `a` as `"K81003"`'],
        ['K810030012', '`format` at `a`'],
        ['Ŷ81003', '`format` at `a`'],
      ],
    },
  },
};
