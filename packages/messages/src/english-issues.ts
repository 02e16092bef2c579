import type { IssueWording } from './issue-wording.ts';
import { asObject, isChoice, labelKind } from './phrase.ts';

/** English words of issues, as GOV.UK's error message templates have them. */
export const englishIssues: IssueWording = {
  mandatory(label, manner) {
    const kind = labelKind(label);
    if (kind === 'instruction') return label;
    switch (manner) {
      case 'enter': return kind === 'phrase' ? `Enter ${asObject(label)}` : `Enter an answer to ‘${label}’`;
      case 'select': return kind === 'phrase' && isChoice(label) ? `Select ${asObject(label)}` : `Select an answer to ‘${label}’`;
      case 'selectSeveral': return `Select at least one answer to ‘${label}’`;
      case 'answerYesOrNo': return `Select yes or no for ‘${label}’`;
      case 'tick': return `Tick the box for ‘${label}’`;
      case 'attach': return `Choose at least one file for ‘${label}’`;
      case 'add': return `Add at least one entry to ‘${label}’`;
    }
  },
  number: (label) => `${subject(label)} must be a number`,
  wholeNumber: (label) => `${subject(label)} must be a whole number`,
  again: (label) => `Answer ‘${label}’ again: the answer kept for it cannot be read`,
  unknown: () => 'This form does not ask for this answer',
  formats: {
    date: (label, problem) => (problem === 'impossible' ? `${subject(label)} must be a real date` : `${subject(label)} must be a date with a day, a month and a year, like 27 3 2026`),
    email: (label) => `${subject(label)} must be an email address in the correct format, like name@example.com`,
    'nhs-number': (label, problem) =>
      problem === 'shape' ? `${subject(label)} must be 10 digits`
      : `Check ${object(label)}: ${problem === 'same-digits' ? 'its digits are all the same' : 'its last digit does not fit the others'}`,
    'uk-postcode': (label) => `${subject(label)} must be a full UK postcode, like AA3 1AB`,
    'uk-telephone': (label) => `${subject(label)} must be a telephone number, like 01632 960 001 or +44 808 157 0192`,
  },
  pattern: (label) => `${subject(label)} must be in the correct format`,
  minLength: (label, limit) => `${subject(label)} must be ${characters(limit)} or more`,
  maxLength: (label, limit) => `${subject(label)} must be ${characters(limit)} or fewer`,
  minimum: (label, limit) => `${subject(label)} must be ${limit} or more`,
  maximum: (label, limit) => `${subject(label)} must be ${limit} or less`,
  exclusiveMinimum: (label, limit) => `${subject(label)} must be more than ${limit}`,
  exclusiveMaximum: (label, limit) => `${subject(label)} must be less than ${limit}`,
  multipleOf: (label, limit) => `${subject(label)} must be a multiple of ${limit}`,
  minItems: (label, limit) => `Select ${limit} or more answers to ‘${label}’`,
  maxItems: (label, limit) => `Select ${limit} or fewer answers to ‘${label}’`,
  minEntries: (label, limit) => `‘${label}’ must have ${limit} or more entries`,
  maxEntries: (label, limit) => `‘${label}’ must have ${limit} or fewer entries`,
  minFiles: (label, limit) => `‘${label}’ must have ${limit} or more files`,
  maxFiles: (label, limit) => `‘${label}’ must have ${limit} or fewer files`,
  maxSize: (name, limit) => `‘${name}’ must be ${limit} or smaller`,
  accept: (name, kinds) => `‘${name}’ must be a file of one of these kinds: ${kinds}`,
  unlisted: (label) => `Choose one of the suggestions for ‘${label}’`,
  option: (label) => `Select one of the answers to ‘${label}’`,
  duplicate: (label) => `Select each answer to ‘${label}’ only once`,
  stop: () => 'You cannot go on with this form: read what it says here',
};

/** The label at the beginning of a sentence. */
function subject(label: string): string {
  return labelKind(label) === 'phrase' ? label : `Your answer to ‘${label}’`;
}

function object(label: string): string {
  return labelKind(label) === 'phrase' ? asObject(label) : `your answer to ‘${label}’`;
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}
