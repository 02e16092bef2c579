import type { SavedDraft } from '@formwright/session';

/** A draft of the sample form `anytown/request`, with these answers. */
export function requestDraft(answers: object = {}): SavedDraft {
  return {
    form: 'anytown/request',
    version: '2.1.0',
    answers: answers as SavedDraft['answers'],
    entries: {},
    page: 'person',
    ticked: [],
    prefilled: {},
  };
}

/** Answers of `anytown/request` that can be submitted. The name is the record's. */
export const completeAnswers = {
  person: { dateOfBirth: '1950-02-03', nhsNumber: '999 000 0018' },
  help: { wantsHelp: true, kind: 'Cooking', hours: 3, visits: [{ day: 'mon', note: 'Ring twice' }] },
};
