import type { SavedDraft } from '@formwright/session';

/** A draft of the sample form `anytown/request`, with these answers. */
export function requestDraft(answers: object = {}): SavedDraft {
  return draft({ form: 'anytown/request', version: '2.1.0', page: 'person' }, answers);
}

/** A draft of the sample form `anytown/letters`, which asks for files, with these answers on its page. */
export function lettersDraft(answers?: object): SavedDraft {
  return draft(
    { form: 'anytown/letters', version: '1.0.0', page: 'you' },
    answers === undefined ? {} : { you: answers },
  );
}

function draft(of: Pick<SavedDraft, 'form' | 'version' | 'page'>, answers: object): SavedDraft {
  return { ...of, answers: answers as SavedDraft['answers'], entries: {}, ticked: [], prefilled: {} };
}

/** Answers of `anytown/request` that can be submitted. The name is the record's. */
export const completeAnswers = {
  person: { dateOfBirth: '1950-02-03', nhsNumber: '999 000 0018' },
  help: { wantsHelp: true, kind: 'Cooking', hours: 3, visits: [{ day: 'mon', note: 'Ring twice' }] },
};
