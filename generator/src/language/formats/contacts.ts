import {
  email,
  emailPattern,
  ukTelephone,
  ukTelephonePattern,
  ukPostcode,
  ukPostcodePattern,
} from '@formwright/runtime';
import type { TextFormatRecord } from './format-record.ts';

const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/** Formats of addresses and numbers at which people can be reached. */
export const contacts: Readonly<Record<'email' | 'uk-telephone' | 'uk-postcode', TextFormatRecord>> = {
  email: {
    description: 'An email address.',
    kind: 'text',
    text: email,
    pattern: emailPattern,
    widget: 'email',
    ui: {},
    noun: 'an email address',
    alsoCalled: [],
    example: (n) => `person${n === 0 ? '' : n}@example.org`,
    reference: {
      row: [
        'something@something.something, the last part at least two characters, at most 254 characters',
        'as typed',
        'the same',
      ],
      text: 'Something@something.something, at most 254 characters; spaces around it are removed.',
      answers: [
        [' nia@example.org ', 'no issue; sends `a` as `"nia@example.org"`'],
        ['nia@example', '`format` at `a`'],
      ],
    },
  },
  'uk-telephone': {
    description: 'A UK telephone number.',
    kind: 'text',
    text: ukTelephone,
    // It may begin with a bracket, but not with a space, which the canonical form does not have.
    pattern: ukTelephonePattern.replace('^', '^(?! )'),
    widget: 'telephone',
    ui: { width: 20 },
    noun: 'a telephone number',
    alsoCalled: ['tel', 'telephone', 'mobile', 'phone'],
    example: (n) => `01632 96${String(n).padStart(4, '0')}`,
    reference: {
      row: [
        "7 to 15 digits, with any spaces and brackets, perhaps `+`, an extension, or Relay UK's 18001 or 18002 before it",
        'as typed, in lower case (`ext 12`)',
        'the same',
      ],
      text: '7 to 15 digits, with any spaces and brackets, perhaps with `+` and an extension. Canonical: as typed, in lower case, on plain characters.',
      answers: [
        ['(01632) 960 100 ext 12', 'no issue; sends `a` as `"(01632) 960 100 ext 12"`'],
        ['01632–960100, Ext: 12', 'no issue; sends `a` as `"01632-960100, ext: 12"`'],
        ['01632', '`format` at `a`'],
      ],
    },
  },
  'uk-postcode': {
    description: 'A UK postcode.',
    kind: 'text',
    text: ukPostcode,
    pattern: ukPostcodePattern,
    widget: 'text',
    ui: { width: 10 },
    noun: 'a postcode',
    alsoCalled: ['postcode'],
    example: (n) => `L20 ${n % 10}${letters[Math.floor(n / 10) % letters.length]}A`,
    reference: {
      row: [
        "a postcode's shape, in capitals or not, with any spaces; `BFPO 61`; postcodes of overseas territories; NHS codes from ZZ99",
        'capitals, one space',
        'the same',
      ],
      text: 'In capitals or not, with any spaces; BFPO numbers, overseas territories and NHS codes from ZZ99 too. The last two letters are never C, I, K, M, O or V. Canonical: capitals, one space.',
      answers: [
        ['l201ab', 'no issue; sends `a` as `"L20 1AB"`'],
        ['L20', '`format` at `a`'],
      ],
    },
  },
};
