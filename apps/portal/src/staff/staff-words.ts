import type { Language } from '../language.ts';
import type { StateChoice } from './inbox/inbox-query.ts';
import type { WorkState } from './work/work.ts';

/** The words of the pages of councils' staff, in one language. */
export interface StaffWords {
  readonly menu: string;
  readonly teams: string;
  readonly log: string;
  readonly signOut: string;
  readonly councils: string;
  readonly signInHeading: string;
  readonly signInText: string;
  readonly signIn: string;
  readonly signedOut: string;
  readonly signedOutText: string;
  readonly signOutElsewhere: string;
  /** Above what somebody wrote whose session had ended. */
  readonly kept: string;
  /** What stands for a team of forms without routing. */
  readonly withoutTeam: string;
  /** How many submissions of a team nobody has taken. */
  waiting(count: number): string;
  readonly search: string;
  readonly searchHint: string;
  readonly searchButton: string;
  readonly endSearch: string;
  readonly stateFilter: string;
  readonly formFilter: string;
  readonly holderFilter: string;
  readonly filterButton: string;
  readonly states: { readonly [state in StateChoice]: string };
  readonly anyForm: string;
  readonly anyone: string;
  readonly me: string;
  readonly nobody: string;
  count(forms: number): string;
  foundFor(forms: number, text: string): string;
  readonly none: string;
  readonly noneSuch: string;
  readonly noneFound: string;
  readonly columns: readonly [person: string, form: string, reference: string, sent: string, state: string];
  readonly state: { readonly [state in WorkState]: string };
  heldBy(name: string): string;
  readonly you: string;
  readonly copy: string;
  /** How long ago something was sent. */
  age(days: number): string;
  readonly pages: string;
  pageOf(page: number, last: number): string;
  readonly previous: string;
  readonly next: string;
}

/** The words by language. A missing word does not compile. */
export const staffWords: { readonly [language in Language]: StaffWords } = {
  en: {
    menu: 'Staff',
    teams: 'Your teams',
    log: 'Log',
    signOut: 'Sign out',
    councils: 'Staff: choose your council',
    signInHeading: 'Sign in to read submitted forms',
    signInText: 'These pages are for the council’s staff. You sign in with your account at the council.',
    signIn: 'Sign in',
    signedOut: 'You are signed out',
    signedOutText: 'You have left the pages for staff.',
    signOutElsewhere: 'On a shared computer, also sign out of your account at the council',
    kept: 'You had been signed out, so this was not saved. Copy it, sign in, and paste it again',
    withoutTeam: 'Forms that go to no team',
    waiting: (count) => (count === 0 ? 'nothing new' : `${count} new`),
    search: 'Find a form',
    searchHint: 'The whole reference, or the beginning of a first name, a last name or both',
    searchButton: 'Search',
    endSearch: 'End the search',
    stateFilter: 'Which forms',
    formFilter: 'Kind of form',
    holderFilter: 'Who has it',
    filterButton: 'Show',
    states: { open: 'Not finished', new: 'New', taken: 'Being dealt with', finished: 'Finished', all: 'All' },
    anyForm: 'Any form',
    anyone: 'Anyone or nobody',
    me: 'Me',
    nobody: 'Nobody',
    count: (forms) => (forms === 1 ? '1 form.' : `${forms} forms.`),
    foundFor: (forms, text) => `${forms === 1 ? '1 form' : `${forms} forms`} found for ‘${text}’.`,
    none: 'There is nothing to deal with. Forms that people submit to this team appear here.',
    noneSuch: 'No form is like that. Choose other filters.',
    noneFound: 'Check the spelling, or try the reference. Only forms of this team are found.',
    columns: ['Person', 'Form', 'Reference', 'Submitted', 'State'],
    state: { new: 'New', taken: 'Being dealt with', finished: 'Finished' },
    heldBy: (name) => `by ${name}`,
    you: 'you',
    copy: 'copy: another team deals with it',
    age: (days) => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`),
    pages: 'Pages of the list',
    pageOf: (page, last) => `Page ${page} of ${last}`,
    previous: 'Previous page',
    next: 'Next page',
  },
  cy: {
    menu: 'Staff',
    teams: 'Eich timau',
    log: 'Cofnod',
    signOut: 'Allgofnodi',
    councils: 'Staff: dewiswch eich cyngor',
    signInHeading: 'Mewngofnodwch i ddarllen ffurflenni a gyflwynwyd',
    signInText: 'Mae’r tudalennau hyn ar gyfer staff y cyngor. Rydych yn mewngofnodi gyda’ch cyfrif yn y cyngor.',
    signIn: 'Mewngofnodi',
    signedOut: 'Rydych wedi allgofnodi',
    signedOutText: 'Rydych wedi gadael y tudalennau ar gyfer staff.',
    signOutElsewhere: 'Ar gyfrifiadur a rennir, allgofnodwch o’ch cyfrif yn y cyngor hefyd',
    kept: 'Roeddech wedi eich allgofnodi, felly ni chadwyd hyn. Copïwch ef, mewngofnodwch, a’i ludo eto',
    withoutTeam: 'Ffurflenni nad ydynt yn mynd i unrhyw dîm',
    waiting: (count) => (count === 0 ? 'dim byd newydd' : `${count} newydd`),
    search: 'Dod o hyd i ffurflen',
    searchHint: 'Y cyfeirnod cyfan, neu ddechrau enw cyntaf, cyfenw neu’r ddau',
    searchButton: 'Chwilio',
    endSearch: 'Gorffen chwilio',
    stateFilter: 'Pa ffurflenni',
    formFilter: 'Math o ffurflen',
    holderFilter: 'Gan bwy y mae',
    filterButton: 'Dangos',
    states: {
      open: 'Heb eu gorffen',
      new: 'Newydd',
      taken: 'Yn cael eu trin',
      finished: 'Wedi’u gorffen',
      all: 'Pob un',
    },
    anyForm: 'Unrhyw ffurflen',
    anyone: 'Unrhyw un neu neb',
    me: 'Fi',
    nobody: 'Neb',
    count: (forms) => (forms === 1 ? '1 ffurflen.' : `Nifer y ffurflenni: ${forms}.`),
    foundFor: (forms, text) => `Nifer y ffurflenni a gafwyd wrth chwilio am ‘${text}’: ${forms}.`,
    none: 'Nid oes dim i’w drin. Mae ffurflenni y mae pobl yn eu cyflwyno i’r tîm hwn yn ymddangos yma.',
    noneSuch: 'Nid oes ffurflen felly. Dewiswch hidlwyr eraill.',
    noneFound: 'Gwiriwch y sillafu, neu rhowch gynnig ar y cyfeirnod. Dim ond ffurflenni’r tîm hwn a geir.',
    columns: ['Person', 'Ffurflen', 'Cyfeirnod', 'Cyflwynwyd', 'Cyflwr'],
    state: { new: 'Newydd', taken: 'Yn cael ei thrin', finished: 'Wedi’i gorffen' },
    heldBy: (name) => `gan ${name}`,
    you: 'chi',
    copy: 'copi: tîm arall sy’n ei thrin',
    age: (days) => (days === 0 ? 'heddiw' : days === 1 ? 'ddoe' : `${days} diwrnod yn ôl`),
    pages: 'Tudalennau’r rhestr',
    pageOf: (page, last) => `Tudalen ${page} o ${last}`,
    previous: 'Tudalen flaenorol',
    next: 'Tudalen nesaf',
  },
};
