import type { Language } from '../language.ts';
import type { AccountFormName } from './account-forms.ts';

/** A page that says that something is done. */
interface Message {
  readonly heading: string;
  readonly text: string;
}

/** The words of the pages of accounts, in one language. */
export interface AccountWords {
  /** What the button of each form says. */
  readonly buttons: { readonly [name in AccountFormName]: string };
  /** Which steps of several a form is. */
  step(steps: { readonly first: number; readonly last: number; readonly of: number }): string;
  readonly messages: { readonly [name in 'registered' | 'password-changed' | 'signed-out']: Message };
  readonly continue: string;
  /** Where the browser runs no script. */
  readonly needsScript: string;
  readonly forgotten: string;
  /** The panel for somebody who has no account. */
  readonly newHere: string;
  readonly newHereText: string;
  readonly registerHere: string;
  readonly sendAgain: string;
  readonly sentAgain: string;
  readonly tooManyCodes: string;
  readonly savedColumns: readonly [form: string, filled: string, kept: string];
  readonly noneSaved: string;
  readonly aboutSaved: string;
  moreDays(days: number): string;
  readonly noLimit: string;
  readonly submittedColumns: readonly [form: string, reference: string, on: string];
  noneSubmitted(days: number): string;
  aboutSubmitted(days: number): string;
  /** Why a form is refused. */
  readonly notRight: { readonly [name in 'register' | 'sign-in' | 'code' | 'password']: string };
  startAgain(minutes: number): string;
}

/** The words by language. A missing word does not compile. */
export const accountWords: { readonly [language in Language]: AccountWords } = {
  en: {
    buttons: {
      register: 'Register',
      'sign-in': 'Sign in',
      code: 'Continue',
      reset: 'Continue',
      'new-password': 'Set the new password',
      password: 'Change password',
    },
    step: ({ first, last, of }) => `${first === last ? `Step ${first}` : `Steps ${first} and ${last}`} of ${of}`,
    messages: {
      registered: { heading: 'Registration completed', text: 'You have an account, and are signed in.' },
      'password-changed': {
        heading: 'Your password has been changed',
        text: 'Use your new password when you next sign in. You are signed out everywhere else.',
      },
      'signed-out': { heading: 'You are signed out', text: 'What you saved in your account is still there.' },
    },
    continue: 'Continue',
    needsScript:
      'To sign in or register you need JavaScript, which is turned off in your browser. Turn it on in the browser’s settings and reload this page.',
    forgotten: 'Forgotten password?',
    newHere: 'If you have no account',
    newHereText:
      'Register with your name, an email address and a password. You use the same account for all forms here.',
    registerHere: 'Register for a new account',
    sendAgain: 'Send a new code',
    sentAgain: 'We sent another code. Only the newest one is valid.',
    tooManyCodes: 'Too many codes were sent. Try again in an hour.',
    savedColumns: ['Form', 'Filled in', 'Kept for'],
    noneSaved: 'You have no saved forms.',
    aboutSaved:
      'A form that you save while you are signed in is listed here until you submit it, or until it is no longer kept.',
    moreDays: (days) => (days === 1 ? '1 more day' : `${days} more days`),
    noLimit: 'No limit',
    submittedColumns: ['Form', 'Reference', 'Submitted on'],
    noneSubmitted: (days) => `You have submitted no forms in the last ${days} days.`,
    aboutSubmitted: (days) => `A form is listed here for ${days} days after it was submitted.`,
    notRight: {
      register: 'This email address cannot be used. Check it, or use another one.',
      'sign-in': 'The email address or the password is wrong. Check both, or set a new password.',
      code: 'The code is wrong, or no longer valid. Check it, or ask for a new one.',
      password: 'The current password is wrong.',
    },
    startAgain: (minutes) => `This took longer than ${minutes} minutes, or was begun in another browser. Start again.`,
  },
  cy: {
    buttons: {
      register: 'Cofrestru',
      'sign-in': 'Mewngofnodi',
      code: 'Parhau',
      reset: 'Parhau',
      'new-password': 'Gosod y cyfrinair newydd',
      password: 'Newid y cyfrinair',
    },
    step: ({ first, last, of }) => `${first === last ? `Cam ${first}` : `Camau ${first} a ${last}`} o ${of}`,
    messages: {
      registered: {
        heading: 'Rydych wedi cofrestru',
        text: 'Mae gennych gyfrif, ac rydych wedi mewngofnodi.',
      },
      'password-changed': {
        heading: 'Mae eich cyfrinair wedi’i newid',
        text: 'Defnyddiwch eich cyfrinair newydd y tro nesaf y byddwch yn mewngofnodi. Rydych wedi’ch allgofnodi ym mhobman arall.',
      },
      'signed-out': {
        heading: 'Rydych wedi allgofnodi',
        text: 'Mae’r hyn a gadwoch yn eich cyfrif yno o hyd.',
      },
    },
    continue: 'Parhau',
    needsScript:
      'I fewngofnodi neu gofrestru mae angen JavaScript, sydd wedi’i ddiffodd yn eich porwr. Trowch ef ymlaen yng ngosodiadau’r porwr ac ail-lwythwch y dudalen hon.',
    forgotten: 'Wedi anghofio eich cyfrinair?',
    newHere: 'Os nad oes gennych gyfrif',
    newHereText:
      'Cofrestrwch gyda’ch enw, cyfeiriad e-bost a chyfrinair. Rydych yn defnyddio’r un cyfrif ar gyfer pob ffurflen yma.',
    registerHere: 'Cofrestru am gyfrif newydd',
    sendAgain: 'Anfon cod newydd',
    sentAgain: 'Rydym wedi anfon cod arall. Dim ond yr un diweddaraf sy’n ddilys.',
    tooManyCodes: 'Anfonwyd gormod o godau. Rhowch gynnig arall arni ymhen awr.',
    savedColumns: ['Ffurflen', 'Wedi’i llenwi', 'Yn cael ei chadw'],
    noneSaved: 'Nid oes gennych unrhyw ffurflenni a gadwyd.',
    aboutSaved:
      'Mae ffurflen a gadwch tra byddwch wedi mewngofnodi yn cael ei rhestru yma nes i chi ei chyflwyno, neu nes na fydd yn cael ei chadw mwyach.',
    moreDays: (days) => (days === 1 ? '1 diwrnod arall' : `${days} diwrnod arall`),
    noLimit: 'Heb derfyn',
    submittedColumns: ['Ffurflen', 'Cyfeirnod', 'Cyflwynwyd ar'],
    noneSubmitted: (days) => `Nid ydych wedi cyflwyno unrhyw ffurflenni yn ystod y ${days} diwrnod diwethaf.`,
    aboutSubmitted: (days) => `Mae ffurflen yn cael ei rhestru yma am ${days} diwrnod ar ôl ei chyflwyno.`,
    notRight: {
      register: 'Ni ellir defnyddio’r cyfeiriad e-bost hwn. Gwiriwch ef, neu defnyddiwch un arall.',
      'sign-in': 'Mae’r cyfeiriad e-bost neu’r cyfrinair yn anghywir. Gwiriwch y ddau, neu gosodwch gyfrinair newydd.',
      code: 'Mae’r cod yn anghywir, neu nid yw’n ddilys mwyach. Gwiriwch ef, neu gofynnwch am un newydd.',
      password: 'Mae’r cyfrinair presennol yn anghywir.',
    },
    startAgain: (minutes) =>
      `Cymerodd hyn fwy na ${minutes} munud, neu cafodd ei ddechrau mewn porwr arall. Dechreuwch eto.`,
  },
};
