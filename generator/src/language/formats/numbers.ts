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

/** Formats of numbers and codes that a register gives. */
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
        'up to 12 digits with or without spaces, not all zeros; a text, as it is no quantity',
        'digits, without zeros before them',
        'the same',
      ],
      text: 'A text, as it is no quantity. Canonical: digits, without the zeros that some systems fill it up with.',
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
        'ten digits with a right check digit; spaced anyhow; one digit ten times is refused',
        'ten digits',
        '943 476 5919',
      ],
      text: 'Spaced anyhow; one digit ten times is refused. Canonical: ten digits.',
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
        'two letters of a prefix that HMRC gives, six digits, A to D; in any case, spaced anyhow',
        '`AB123456C`',
        'AB 12 34 56 C',
      ],
      text: 'Two letters of a prefix that HMRC gives, six digits, A to D; in any case, spaced anyhow. Canonical: `AB123456C`; shown as AB 12 34 56 C.',
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
      row: ['up to nine letters and digits, in any case, spaced anyhow', 'capitals, no spaces', 'the same'],
      text: 'Up to nine letters and digits, in any case, spaced anyhow; whether there is such an organisation is not looked up. Canonical: capitals, no spaces.',
      answers: [
        ['k81 003', 'no issue; sends `a` as `"K81003"`'],
        ['K810030012', '`format` at `a`'],
        ['Ŷ81003', '`format` at `a`'],
      ],
    },
  },
};
