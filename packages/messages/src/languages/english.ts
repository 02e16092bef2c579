import { counted } from './counted.ts';
import { inSentence } from './in-sentence.ts';
import type { Wording } from './wording.ts';

/** The renderers' own words in English, without its messages for issues, which a page loads after its form is drawn. */
export const english: Wording = {
  language: 'en',

  next: 'Next',
  previous: 'Previous',
  save: 'Save for later',
  submit: 'Submit',
  cancel: 'Cancel',
  addEntry: (label) => `Add ${inSentence(label)}`,
  removeEntry: (title) => `Remove ${inSentence(title)}`,
  moveUp: (title) => `Move ${inSentence(title)} up`,
  moveDown: (title) => `Move ${inSentence(title)} down`,

  problem: 'There is a problem',
  missing: 'What is still needed',
  missingHelp: 'You can submit this form once these are put right.',
  pages: 'Pages of this form',

  status: {
    'cannot-start-yet': 'Cannot start yet',
    'not-started': 'Not started',
    'in-progress': 'In progress',
    completed: 'Completed',
    'has-problems': 'Has problems',
  },
  tick: 'I have completed this page',
  ticked: 'Marked as completed by you',

  mandatoryMark: '*',
  mandatory: 'mandatory',
  mandatoryHelp: 'Questions marked with * must be answered.',

  progress: 'Progress',
  percent: (percent) => `${percent}% complete`,
  pageOf: (number, of) => `Page ${number} of ${of}`,
  questionOf: (number, of) => `Question ${number} of ${of}`,
  minutes: (minutes) => `It takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to fill in.`,

  noHost: 'This is a preview. Answers cannot be saved or sent from here.',
  saving: 'Saving …',
  saved: 'Your answers are saved.',
  keptUntil: (date) => `They will be kept until ${date}.`,
  savedLink: 'Use this link to come back to them:',
  saveFailed: 'Your answers could not be saved. They are still here. Try again in a moment.',
  submitting: 'Submitting …',
  submitted: 'Form submitted',
  reference: 'Your reference number',
  pdf: 'Download what you submitted (PDF)',
  submitFailed: 'Your form could not be submitted. Your answers are still here. Try again in a moment.',
  tryAgain: 'Try again',

  prefilled: (source, date) => `From ${source}, ${date}`,
  prefillChanged: (source, date) => `Changed from ${source}, ${date}`,
  recordNow: (source, value) => `${source} now says: ${value}. Which answer do you want to use?`,
  useRecord: 'Use the record’s answer',
  keepMine: 'Keep my answer',

  aside: 'This form has changed',
  asideHelp:
    'These answers no longer fit the form. They are kept with your draft but will not be sent. Answer again where the form asks you to.',
  hideAside: 'Hide this message',

  yes: 'Yes',
  no: 'No',
  or: 'or',
  unticked: (options) => `No longer ticked: ${options}`,
  notAnswered: 'Not answered',
  choose: 'Choose one',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  time: 'Time',
  dateExample: {
    date: 'For example, 27 3 2024',
    'rough-date': 'For example, 27 3 2024, or just 2024',
    'local-date-time': 'For example, 27 3 2024 at 2:30pm',
  },
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  morning: 'am',
  afternoon: 'pm',
  midday: 'midday',
  midnight: 'midnight',
  dateAndTime: (date, time) => `${date} at ${time}`,
  moreHelp: 'More help',
  textLeft: (count, unit) => `You have ${counted(Math.abs(count), unit)} ${count < 0 ? 'too many' : 'left'}`,

  entry: 'Entry',
  noEntries: 'Nothing added yet',
  entryRemoved: (title) => `${title} removed`,
  entryMoved: (title) => `Moved. It is now ${inSentence(title)}`,

  errorPrefix: 'Error:',
  warningPrefix: 'Warning',
  advicePrefix: 'Advice:',
};
