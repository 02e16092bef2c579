import { counted } from './counted.ts';
import type { IssueWording } from './issue-wording.ts';
import { asObject, isChoice, labelKind } from './phrase.ts';

const time = 'be a time, like 9:30am or 14:30';

/** Issues in English, worded like GOV.UK's error message templates. */
export const englishIssues: IssueWording = {
  mandatory(label, manner) {
    const kind = labelKind(label);
    if (kind === 'instruction') return label;
    switch (manner) {
      case 'enter':
        return kind === 'phrase' ? `Enter ${asObject(label)}` : `Enter an answer to ‘${label}’`;
      case 'select':
        return kind === 'phrase' && isChoice(label) ? `Select ${asObject(label)}` : `Select an answer to ‘${label}’`;
      case 'selectSeveral':
        return `Select at least one answer to ‘${label}’`;
      case 'answerYesOrNo':
        return `Select yes or no for ‘${label}’`;
      case 'tick':
        return `Tick the box for ‘${label}’`;
      case 'attach':
        return `Choose at least one file for ‘${label}’`;
      case 'add':
        return `Add at least one entry to ‘${label}’`;
    }
  },
  number: (label) => must(label, 'be a number'),
  wholeNumber: (label) => must(label, 'be a whole number'),
  again: (label) => `Answer ‘${label}’ again because the saved answer cannot be read`,
  unknown: () => 'This form does not ask for this answer',
  formats: {
    date: 'be a date with a day, a month and a year, like 27 3 2026',
    'rough-date': 'be a date, or a month and year, or a year, like 1948',
    'local-time': time,
    'local-date-time': 'be a date and a time, like 27 3 2026 and 9:30am',
    email: 'be an email address in the correct format, like name@example.com',
    'uk-telephone': 'be a telephone number, like 01632 960 001 or +44 808 157 0192',
    'uk-postcode': 'be a full UK postcode, like AA3 1AB',
    uprn: 'be a UPRN of up to 12 digits, like 10033544614',
    'nhs-number': 'have 10 digits, like 999 123 4567',
    'ni-number': 'have 2 letters, 6 digits, then A, B, C or D, like QQ 12 34 56 C',
    'ods-code': 'be an organisation code of up to 9 letters and digits, like A99999',
    money: 'be an amount of money, like £12.50',
  },
  findings: {
    code: 'look like ',
    impossible: 'be a real date',
    'short-year': 'have a 4-digit year, like 1950',
    time,
    'ni-number': 'be an NHS number, not a National Insurance number',
    pence: 'have no more than 2 digits for pence, like £12.50',
  },
  doubts: {
    'check-digit': 'the last digit does not match the rest',
    'same-digits': 'the digits are all the same',
    prefix: 'no National Insurance number starts with these 2 letters',
  },
  must,
  check: (label, doubt) => `Check ${object(label)}: ${doubt}`,
  missing: (label, parts) => must(label, `include a ${parts.replaceAll('-', ' and a ')}`),
  pattern: (label) => must(label, 'be in the correct format'),
  minLength: (label, limit) => must(label, `be ${counted(limit, 'character')} or more`),
  maxLength: (label, limit) => must(label, `be ${counted(limit, 'character')} or fewer`),
  maxWords: (label, limit) => must(label, `be ${counted(limit, 'word')} or fewer`),
  minimum: (label, limit) => must(label, `be ${limit} or more`),
  maximum: (label, limit) => must(label, `be ${limit} or less`),
  exclusiveMinimum: (label, limit) => must(label, `be more than ${limit}`),
  exclusiveMaximum: (label, limit) => must(label, `be less than ${limit}`),
  multipleOf: (label, limit) => must(label, `be a multiple of ${limit}`),
  minItems: (label, limit) => `Select ${limit} or more answers to ‘${label}’`,
  maxItems: (label, limit) => `Select ${limit} or fewer answers to ‘${label}’`,
  minEntries: (label, limit) => `‘${label}’ must have ${limit} or more entries`,
  maxEntries: (label, limit) => `‘${label}’ must have ${limit} or fewer entries`,
  minFiles: (label, limit) => `‘${label}’ must have ${limit} or more files`,
  maxFiles: (label, limit) => `‘${label}’ must have ${limit} or fewer files`,
  emptyFile: (name) => `The selected file ‘${name}’ is empty`,
  maxSize: (name, limit) => `‘${name}’ must be ${limit} or smaller`,
  accept: (name, kinds) => `‘${name}’ must be one of these types: ${kinds}`,
  damagedFile: (name) =>
    `The selected file ‘${name}’ is damaged or incomplete. Check that it opens on your device, then save it again and choose the new copy`,
  macros: (name) => `The selected file ‘${name}’ contains macros. Save a copy without macros and choose that copy`,
  infectedFile: (name) => `The selected file ‘${name}’ contains a virus`,
  twoKinds: (name) =>
    `The selected file ‘${name}’ is two types of file in one. Save a copy as one type and choose that copy`,
  pathsOutside: (name) =>
    `The selected file ‘${name}’ has parts that point outside it. Save a new copy and choose that copy`,
  largeInside: (name, limit) =>
    `‘${name}’ must be ${limit} or smaller when unpacked. Save a copy with fewer pictures and choose that copy`,
  manyInside: (name, limit) =>
    `‘${name}’ must have ${limit} or fewer parts inside it. Save a copy with fewer pictures and choose that copy`,
  tooMuch: (limit) => `Your answers must be ${limit} or smaller in total. Shorten the longest ones`,
  unlisted: (label) => `Choose one of the suggestions for ‘${label}’`,
  option: (label) => `Select one of the answers to ‘${label}’`,
  duplicate: (label) => `Select each answer to ‘${label}’ only once`,
  exclusive: (label, option) => `Select answers to ‘${label}’, or select ‘${option}’`,
  stop: () => 'You cannot continue with this form. Read the message here to find out why',
};

function must(label: string, be: string): string {
  return `${subject(label)} must ${be}`;
}

/** Returns the label as the subject of a sentence. */
function subject(label: string): string {
  return labelKind(label) === 'phrase' ? label : `Your answer to ‘${label}’`;
}

/** Returns the label as the object of a verb. */
function object(label: string): string {
  return labelKind(label) === 'phrase' ? asObject(label) : `your answer to ‘${label}’`;
}
