import type { Wording } from '../languages/wording.ts';

/**
 * Returns the words of the `govuk` profile in the same language as `wording`. A form that uses them is drawn with
 * GOV.UK's patterns: a task list, '(optional)' instead of an asterisk, and a back link above each page.
 *
 * @example createSession({ form, facts, wording: govuk(english) })
 */
export function govuk(wording: Wording): Wording {
  return { ...wording, ...words[wording.language] };
}

type Words = Pick<Wording, 'next' | 'previous' | 'save' | 'submit' | 'status' | 'govuk'>;

const words: { readonly [language in Wording['language']]: Words } = {
  en: {
    next: 'Continue',
    previous: 'Back',
    save: 'Save and come back later',
    submit: 'Submit',
    status: {
      'cannot-start-yet': 'Cannot start yet',
      'not-started': 'Not yet started',
      'in-progress': 'In progress',
      waiting: 'Waiting for somebody else',
      'from-record': 'From the record',
      'nothing-needed': 'Nothing needed',
      completed: 'Completed',
      'completed-with-problems': 'Completed, there is a problem',
      'has-problems': 'There is a problem',
    },
    govuk: {
      optional: 'optional',
      tasks: 'Go to the list of tasks',
      tasksDone: (done, of) => `You have completed ${done} of ${of} tasks.`,
    },
  },
  cy: {
    next: 'Parhau',
    previous: 'Yn ôl',
    save: 'Cadw a dod yn ôl yn nes ymlaen',
    submit: 'Cyflwyno',
    status: {
      'cannot-start-yet': 'Methu dechrau eto',
      'not-started': 'Heb ddechrau eto',
      'in-progress': 'Ar y gweill',
      waiting: 'Yn aros am rywun arall',
      'from-record': 'O’r cofnod',
      'nothing-needed': 'Dim angen dim',
      completed: 'Wedi’i gwblhau',
      'completed-with-problems': 'Wedi’i gwblhau, mae problem',
      'has-problems': 'Mae problem',
    },
    govuk: {
      optional: 'dewisol',
      tasks: 'Mynd i’r rhestr o dasgau',
      tasksDone: (done, of) => `Rydych wedi cwblhau ${done} o ${of} tasg.`,
    },
  },
};
