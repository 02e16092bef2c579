import type { Language } from '../language.ts';

/** The words of the pages of councils' staff, in one language. */
export interface StaffWords {
  readonly menu: string;
  readonly teams: string;
  readonly signOut: string;
  readonly councils: string;
  readonly signInHeading: string;
  readonly signInText: string;
  readonly signIn: string;
  readonly signedOut: string;
  readonly signedOutText: string;
  readonly signOutElsewhere: string;
  /** What stands for a team of forms without routing. */
  readonly withoutTeam: string;
}

/** The words by language. A missing word does not compile. */
export const staffWords: { readonly [language in Language]: StaffWords } = {
  en: {
    menu: 'Staff',
    teams: 'Your teams',
    signOut: 'Sign out',
    councils: 'Staff: choose your council',
    signInHeading: 'Sign in to read submitted forms',
    signInText: 'These pages are for the council’s staff. You sign in with your account at the council.',
    signIn: 'Sign in',
    signedOut: 'You are signed out',
    signedOutText: 'You have left the pages for staff.',
    signOutElsewhere: 'On a shared computer, also sign out of your account at the council',
    withoutTeam: 'Forms that go to no team',
  },
  cy: {
    menu: 'Staff',
    teams: 'Eich timau',
    signOut: 'Allgofnodi',
    councils: 'Staff: dewiswch eich cyngor',
    signInHeading: 'Mewngofnodwch i ddarllen ffurflenni a gyflwynwyd',
    signInText: 'Mae’r tudalennau hyn ar gyfer staff y cyngor. Rydych yn mewngofnodi gyda’ch cyfrif yn y cyngor.',
    signIn: 'Mewngofnodi',
    signedOut: 'Rydych wedi allgofnodi',
    signedOutText: 'Rydych wedi gadael y tudalennau ar gyfer staff.',
    signOutElsewhere: 'Ar gyfrifiadur a rennir, allgofnodwch o’ch cyfrif yn y cyngor hefyd',
    withoutTeam: 'Ffurflenni nad ydynt yn mynd i unrhyw dîm',
  },
};
