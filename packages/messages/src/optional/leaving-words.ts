/**
 * Words for leaving a form and keeping it, in one language, as plain text. They are separate from `Wording` because nobody
 * needs them before their form is drawn.
 */
export interface LeavingWords {
  /** Before a person leaves: the question, what happens, and the buttons. */
  readonly leaveTitle: string;
  readonly leaveText: string;
  readonly saveAndLeave: string;
  readonly leave: string;
  readonly stay: string;
  /** Before a person discards the form, and if that failed. */
  readonly discardTitle: string;
  readonly discardText: string;
  readonly discardYes: string;
  readonly discardFailed: string;
  /** Ways to keep a link: a button before and after it was pressed, what is said if that failed, and an e-mail. */
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkNotCopied: string;
  readonly emailLink: string;
  /** What was saved by itself: when ('14:05'), and if it could not be. */
  savedAt(time: string): string;
  readonly notSaved: string;
  /** Answers a warning. */
  readonly goOn: string;
}

/** The words by `Wording.language`. A missing word does not compile. */
export const leavingWords: { readonly [language in 'en' | 'cy']: LeavingWords } = {
  en: {
    leaveTitle: 'Do you want to save your answers before you leave?',
    leaveText: 'Answers that you have not saved will be lost.',
    saveAndLeave: 'Save and leave',
    leave: 'Leave without saving',
    stay: 'Stay on this page',
    discardTitle: 'Do you want to discard this form?',
    discardText: 'All your answers will be deleted, and what you have saved of them. You cannot undo this.',
    discardYes: 'Discard this form',
    discardFailed: 'This form could not be discarded. Your answers are still here. Try again in a moment.',
    copyLink: 'Copy the link',
    linkCopied: 'Link copied',
    linkNotCopied: 'The link could not be copied. Select it and copy it yourself.',
    emailLink: 'E-mail it to yourself',
    savedAt: (time) => `Saved at ${time}`,
    notSaved: 'Your latest changes are not saved yet.',
    goOn: 'Continue',
  },
  cy: {
    leaveTitle: 'Ydych chi am gadw eich atebion cyn gadael?',
    leaveText: 'Bydd atebion nad ydych wedi’u cadw yn cael eu colli.',
    saveAndLeave: 'Cadw a gadael',
    leave: 'Gadael heb gadw',
    stay: 'Aros ar y dudalen hon',
    discardTitle: 'Ydych chi am ddileu’r ffurflen hon?',
    discardText: 'Bydd eich holl atebion yn cael eu dileu, a’r hyn rydych wedi’i gadw ohonynt. Ni ellir dadwneud hyn.',
    discardYes: 'Dileu’r ffurflen hon',
    discardFailed:
      'Nid oedd modd dileu’r ffurflen hon. Mae eich atebion yma o hyd: rhowch gynnig arall arni ymhen ychydig.',
    copyLink: 'Copïo’r ddolen',
    linkCopied: 'Dolen wedi’i chopïo',
    linkNotCopied: 'Nid oedd modd copïo’r ddolen. Dewiswch hi a’i chopïo eich hun.',
    emailLink: 'Ei hanfon atoch eich hun drwy e-bost',
    savedAt: (time) => `Cadwyd am ${time}`,
    notSaved: 'Nid yw eich newidiadau diweddaraf wedi’u cadw eto.',
    goOn: 'Parhau',
  },
};
