import type { Language } from '../../language.ts';
import type { WorkAct } from './work-acts.ts';

/** The words of the page on which a team reads a submission, in one language. */
export interface WorkWords {
  readonly back: string;
  readonly notice: string;
  /** Somebody else was first. `state`: what the submission is now. */
  changed(state: string): string;
  readonly reference: string;
  readonly submitted: string;
  readonly state: string;
  readonly copy: string;
  readonly copyText: string;
  readonly kept: string;
  readonly acts: { readonly [act in WorkAct]: string };
  takeOver(name: string): string;
  readonly print: string;
  readonly pdf: string;
  readonly files: string;
  readonly content: string;
  readonly tooLong: string;
  readonly notes: string;
  readonly noNotes: string;
  noteBy(name: string, date: string, time: string): string;
  readonly noteLabel: string;
  readonly noteHint: string;
  readonly addNote: string;
  readonly error: string;
  readonly errorHeading: string;
  readonly noteProblems: { readonly [problem in 'empty' | 'too-long']: (most: number) => string };
}

/** The words by language. A missing word does not compile. */
export const workWords: { readonly [language in Language]: WorkWords } = {
  en: {
    back: 'Back to the list',
    notice: 'Important',
    changed: (state) =>
      `This form has changed since you opened it, so nothing was done. It is now: ${state}. Your colleagues’ work and your notes are all here.`,
    reference: 'Reference',
    submitted: 'Submitted',
    state: 'State',
    copy: 'Copy',
    copyText: 'Your team got a copy. Another team deals with it.',
    kept: 'Kept until',
    acts: { take: 'Take it', finish: 'Finish', 'give-back': 'Give it back to the team', reopen: 'Open it again' },
    takeOver: (name) => `Take it over from ${name}`,
    print: 'Open it as a page to print',
    pdf: 'Download it as a PDF',
    files: 'Files',
    content: 'What was submitted',
    tooLong: 'It is too long to be shown here. Open it as a page to print.',
    notes: 'Notes of staff',
    noNotes: 'There are no notes yet.',
    noteBy: (name, date, time) => `${name}, ${date}, ${time}`,
    noteLabel: 'Add a note',
    noteHint: 'Whoever deals with this form can read it. It cannot be changed, and is deleted with the form.',
    addNote: 'Add the note',
    error: 'Error',
    errorHeading: 'There is a problem',
    noteProblems: {
      empty: () => 'Enter a note',
      'too-long': (most) => `The note must be ${most} characters or fewer`,
    },
  },
  cy: {
    back: 'Yn ôl i’r rhestr',
    notice: 'Pwysig',
    changed: (state) =>
      `Mae’r ffurflen hon wedi newid ers i chi ei hagor, felly ni wnaed dim. Dyma ei chyflwr nawr: ${state}. Mae gwaith eich cydweithwyr a’ch nodiadau i gyd yma.`,
    reference: 'Cyfeirnod',
    submitted: 'Cyflwynwyd',
    state: 'Cyflwr',
    copy: 'Copi',
    copyText: 'Cafodd eich tîm gopi. Tîm arall sy’n ei thrin.',
    kept: 'Cedwir tan',
    acts: { take: 'Ei chymryd', finish: 'Gorffen', 'give-back': 'Ei rhoi’n ôl i’r tîm', reopen: 'Ei hailagor' },
    takeOver: (name) => `Ei chymryd drosodd oddi wrth ${name}`,
    print: 'Ei hagor fel tudalen i’w hargraffu',
    pdf: 'Ei lawrlwytho fel PDF',
    files: 'Ffeiliau',
    content: 'Yr hyn a gyflwynwyd',
    tooLong: 'Mae’n rhy hir i’w dangos yma. Agorwch hi fel tudalen i’w hargraffu.',
    notes: 'Nodiadau staff',
    noNotes: 'Nid oes nodiadau eto.',
    noteBy: (name, date, time) => `${name}, ${date}, ${time}`,
    noteLabel: 'Ychwanegu nodyn',
    noteHint:
      'Gall pwy bynnag sy’n trin y ffurflen hon ei ddarllen. Ni ellir ei newid, a chaiff ei ddileu gyda’r ffurflen.',
    addNote: 'Ychwanegu’r nodyn',
    error: 'Gwall',
    errorHeading: 'Mae problem wedi codi',
    noteProblems: {
      empty: () => 'Rhowch nodyn',
      'too-long': (most) => `Rhaid i’r nodyn fod yn ${most} nod neu lai`,
    },
  },
};
