import type { Box } from '../../pdf/choices.ts';

/** The portal's own words in one language: around a form, and on the pages before and after it. */
export interface PortalWords {
  readonly skip: string;
  /** The pages about a council's forms, and links to them. */
  readonly accessibility: string;
  readonly privacy: string;
  readonly help: string;
  /** The button that leads to a form, in the form's language. */
  startForm(title: string): string;
  /** On the tile of a form that is retired. */
  readonly retired: string;
  /** The link to the home page. */
  readonly home: string;
  /** The list of councils. */
  readonly councils: string;
  /** What the links to the pages above this one are called. */
  readonly breadcrumb: string;
  /** The page before a form. `days`: how long a draft is kept. */
  readonly beforeHeading: string;
  saveForLater(days: number | undefined): string;
  privacyOf(council: string): string;
  readonly startNow: string;
  /** The heading of a council's forms, if it has no catalogue. */
  readonly forms: string;
  /** The link to the home page at the end of a page. */
  readonly backHome: string;
  readonly noForms: string;
  readonly loading: string;
  readonly printDraft: string;
  /** The link to the page that deletes a draft, and that page. `form` is the form's title, if the form still exists. */
  readonly deleteDraft: string;
  readonly deleteHeading: string;
  deleteWhat(form: string | undefined): string;
  deleteFiles(count: number): string;
  readonly deleteEnd: string;
  readonly deleteYes: string;
  readonly deleteNo: string;
  readonly deleted: string;
  readonly deletedWhat: string;
  /** The link to the page that begins another form with the answers of this one, and that page. */
  readonly carry: string;
  carryWhat(form: string, answers: 'saved' | 'sent'): string;
  readonly carryCheck: string;
  carryCount(answers: number): string;
  readonly carryContinues: string;
  readonly carryNone: string;
  readonly carryBack: string;
  /** Where a carried answer comes from, after 'From'. */
  carrySource(form: string): string;
  /** How long a draft or submission is kept. `date` is in words. */
  draftKeptUntil(date: string, from: 'lastSave' | 'firstSave'): string;
  submissionKeptUntil(date: string): string;
  /** The menu of an account, and the links to its pages. */
  readonly account: string;
  readonly savedForms: string;
  readonly submittedForms: string;
  readonly changePassword: string;
  readonly signOut: string;
  readonly signIn: string;
  readonly register: string;
  /** Beside a saved form that is in no account: the link to sign in, and the button for whoever is signed in. */
  readonly signInToKeep: string;
  readonly keepInAccount: string;
  /** The link to this language, in this language. */
  readonly switchHere: string;
  readonly submitted: string;
  readonly reference: string;
  submittedOn(date: string): string;
  readonly nextHeading: string;
  received(owner: string): string;
  readonly copyHeading: string;
  readonly pdf: string;
  readonly print: string;
  readonly keepLink: string;
  readonly link: string;
  /** Shown when the PDF could not be drawn. */
  readonly pdfFailed: string;
  /** The link to the page to print, in place of a PDF. */
  readonly printInstead: string;
  /** The link to the page on which a person chooses what a copy has, and that page. */
  readonly chooseCopy: string;
  readonly copyHow: string;
  readonly copyBoxes: { readonly [box in Box]: string };
  readonly copyPages: string;
  readonly copyPagesHint: string;
  readonly copyPdf: string;
}

/** The words by language. A missing word does not compile. */
export const portalWords: { readonly [language in 'en' | 'cy']: PortalWords } = {
  en: {
    skip: 'Skip to main content',
    accessibility: 'Accessibility statement',
    privacy: 'Privacy notice',
    help: 'Help with a form',
    startForm: (title) => `Start ‘${title}’`,
    retired: 'No longer used',
    home: 'Home',
    councils: 'Choose your council',
    breadcrumb: 'Breadcrumb',
    beforeHeading: 'Before you start',
    saveForLater: (days) =>
      `You can save the form and come back to it.${days === undefined ? '' : ` We keep it for ${days} ${days === 1 ? 'day' : 'days'}.`}`,
    privacyOf: (council) => `How ${council} uses what you enter (privacy notice)`,
    startNow: 'Start now',
    forms: 'Forms',
    backHome: 'Back to the home page',
    noForms: 'There are no forms here yet.',
    loading: 'Loading the form. If it does not appear in a moment, reload this page.',
    printDraft: 'Print what you have saved so far (PDF)',
    deleteDraft: 'Delete what you have saved',
    deleteHeading: 'Are you sure you want to delete what you have saved?',
    deleteWhat: (form) =>
      `This will delete all your answers${form === undefined ? '' : ` in ‘${form}’`}. Nothing has been sent, and nothing will be.`,
    deleteFiles: (count) =>
      count === 1
        ? 'The file you added will be deleted as well.'
        : `The ${count} files you added will be deleted as well.`,
    deleteEnd:
      'You cannot undo this. The link you saved will no longer open the form for you or anyone you gave it to.',
    deleteYes: 'Yes, delete it',
    deleteNo: 'No, go back to the form',
    deleted: 'Your saved form has been deleted',
    deletedWhat: 'Your answers have been deleted, with any files you added. Nothing was sent.',
    carry: 'Use these answers in another form',
    carryWhat: (form, answers) =>
      `Other forms ask some of what you answered in ‘${form}’. You can start one of them with these answers, so that you do not have to enter them again. ${answers === 'sent' ? 'The form that you sent stays as it is.' : 'The form that you saved stays as it is.'}`,
    carryCheck:
      'Check the answers before you submit. Each says where it comes from. Declarations, consent and files are not copied.',
    carryCount: (answers) => (answers === 1 ? '1 answer will be filled in.' : `${answers} answers will be filled in.`),
    carryContinues: 'It continues this form, and shows what was sent with it.',
    carryNone: 'None of your answers can be used in another form.',
    carryBack: 'Go back',
    carrySource: (form) => `your form ‘${form}’`,
    draftKeptUntil: (date, from) =>
      `What you have saved will be kept until ${date}.${from === 'firstSave' ? ' Saving again does not change this.' : ' Each time you save, it will be kept for longer.'}`,
    submissionKeptUntil: (date) => `You can open what you submitted here until ${date}.`,
    account: 'Your account',
    savedForms: 'Saved forms',
    submittedForms: 'Submitted forms',
    changePassword: 'Change password',
    signOut: 'Sign out',
    signIn: 'Sign in',
    register: 'Register',
    signInToKeep: 'Sign in or register to keep this form in an account',
    keepInAccount: 'Keep this form in your account',
    switchHere: 'English',
    submitted: 'Form submitted',
    reference: 'Your reference number',
    submittedOn: (date) => `Submitted on ${date}.`,
    nextHeading: 'What happens next',
    received: (owner) =>
      `${owner} has received the form. Keep the reference number. You will need it if you contact them about the form.`,
    copyHeading: 'Keep a copy',
    pdf: 'Download what you submitted (PDF)',
    print: 'View what you submitted as a page to print',
    keepLink:
      'To open this page again later, or on another device, save this link. Keep it safe, because anyone who has it can read the answers.',
    link: 'Link to what you submitted',
    pdfFailed:
      'The PDF could not be made yet. Everything you submitted is safe, and we will try again. Until then, use the page to print.',
    printInstead: 'Open it as a page to print',
    chooseCopy: 'Choose what to print',
    copyHow: 'What should the copy be like?',
    copyBoxes: {
      answered: 'Only what was answered',
      large: 'Large print',
      numbered: 'Numbered questions',
      sheets: 'Each page of the form on a new sheet of paper',
      completed: 'Only completed pages',
      guidance: 'With the notes that help to fill in the form',
    },
    copyPages: 'Which pages should it have?',
    copyPagesHint: 'If you choose none, it has all pages.',
    copyPdf: 'Download it as a PDF',
  },
  cy: {
    skip: 'Neidio i’r prif gynnwys',
    accessibility: 'Datganiad hygyrchedd',
    privacy: 'Hysbysiad preifatrwydd',
    help: 'Cymorth gyda ffurflen',
    startForm: (title) => `Dechrau ‘${title}’`,
    retired: 'Nid yw’n cael ei defnyddio mwyach',
    home: 'Hafan',
    councils: 'Dewiswch eich cyngor',
    breadcrumb: 'Briwsion bara',
    beforeHeading: 'Cyn i chi ddechrau',
    saveForLater: (days) =>
      `Gallwch gadw’r ffurflen a dod yn ôl ati.${days === undefined ? '' : ` Cedwir hi am y nifer hwn o ddyddiau: ${days}.`}`,
    privacyOf: (council) => `Sut mae ${council} yn defnyddio’r hyn rydych yn ei nodi (hysbysiad preifatrwydd)`,
    startNow: 'Dechrau nawr',
    forms: 'Ffurflenni',
    backHome: 'Yn ôl i’r hafan',
    noForms: 'Nid oes ffurflenni yma eto.',
    loading: 'Wrthi’n llwytho’r ffurflen. Os nad yw’n ymddangos cyn bo hir, ail-lwythwch y dudalen hon.',
    printDraft: 'Argraffu’r hyn rydych wedi’i gadw hyd yma (PDF)',
    deleteDraft: 'Dileu’r hyn rydych wedi’i gadw',
    deleteHeading: 'Ydych chi’n siŵr eich bod am ddileu’r hyn rydych wedi’i gadw?',
    deleteWhat: (form) =>
      `Bydd hyn yn dileu eich holl atebion${form === undefined ? '' : ` yn ‘${form}’`}. Nid oes dim wedi’i anfon, ac ni fydd dim yn cael ei anfon.`,
    deleteFiles: (count) =>
      count === 1
        ? 'Bydd y ffeil a ychwanegwyd gennych yn cael ei dileu hefyd.'
        : `Bydd y ffeiliau a ychwanegwyd gennych (${count}) yn cael eu dileu hefyd.`,
    deleteEnd:
      'Ni allwch ddadwneud hyn. Ni fydd y ddolen a gawsoch yn agor y ffurflen mwyach, i chi nac i neb y rhoesoch hi iddynt.',
    deleteYes: 'Ydw, dileu',
    deleteNo: 'Nac ydw, mynd yn ôl i’r ffurflen',
    deleted: 'Mae’r ffurflen a gadwyd gennych wedi’i dileu',
    deletedWhat: 'Mae eich holl atebion ynddi, a phob ffeil a ychwanegwyd gennych, wedi mynd. Ni anfonwyd dim.',
    carry: 'Defnyddio’r atebion hyn mewn ffurflen arall',
    carryWhat: (form, answers) =>
      `Mae ffurflenni eraill yn gofyn rhai o’r un cwestiynau â ‘${form}’. Gallwch ddechrau un ohonynt gyda’r atebion hyn, heb orfod eu rhoi eto. ${answers === 'sent' ? 'Mae’r ffurflen a anfonwyd gennych yn aros fel y mae.' : 'Mae’r ffurflen a gadwyd gennych yn aros fel y mae.'}`,
    carryCheck:
      'Gwiriwch yr atebion cyn cyflwyno. Mae pob un yn dweud o ble y daw. Nid yw datganiadau, caniatâd na ffeiliau’n cael eu copïo.',
    carryCount: (answers) => `Atebion a fydd yn cael eu llenwi: ${answers}.`,
    carryContinues: 'Mae’n parhau â’r ffurflen hon, ac yn dangos yr hyn a anfonwyd gyda hi.',
    carryNone: 'Ni ellir defnyddio unrhyw un o’ch atebion mewn ffurflen arall.',
    carryBack: 'Mynd yn ôl',
    carrySource: (form) => `eich ffurflen ‘${form}’`,
    draftKeptUntil: (date, from) =>
      `Cedwir yr hyn rydych wedi’i gadw tan ${date}.${from === 'firstSave' ? ' Nid yw cadw eto yn newid hyn.' : ' Bob tro y byddwch yn cadw, caiff ei gadw’n hirach.'}`,
    submissionKeptUntil: (date) => `Gellir agor yr hyn a gyflwynwyd gennych yma tan ${date}.`,
    account: 'Eich cyfrif',
    savedForms: 'Ffurflenni a gadwyd',
    submittedForms: 'Ffurflenni a gyflwynwyd',
    changePassword: 'Newid cyfrinair',
    signOut: 'Allgofnodi',
    signIn: 'Mewngofnodi',
    register: 'Cofrestru',
    signInToKeep: 'Mewngofnodwch neu gofrestru i gadw’r ffurflen hon mewn cyfrif',
    keepInAccount: 'Cadw’r ffurflen hon yn eich cyfrif',
    switchHere: 'Cymraeg',
    submitted: 'Ffurflen wedi’i chyflwyno',
    reference: 'Eich cyfeirnod',
    submittedOn: (date) => `Dyddiad cyflwyno: ${date}.`,
    nextHeading: 'Beth sy’n digwydd nesaf',
    received: (owner) =>
      `Mae’r ffurflen wedi cyrraedd: ${owner}. Cadwch y cyfeirnod, er mwyn dod o hyd i’r ffurflen os byddwch yn cysylltu amdani.`,
    copyHeading: 'Cadw copi',
    pdf: 'Lawrlwytho’r hyn a gyflwynwyd gennych (PDF)',
    print: 'Gweld yr hyn a gyflwynwyd gennych fel tudalen i’w hargraffu',
    keepLink:
      'I agor y dudalen hon eto yn nes ymlaen, neu ar ddyfais arall, cadwch y ddolen hon. Cadwch hi fel y byddech yn cadw llythyr: gall unrhyw un sydd â hi ddarllen yr atebion.',
    link: 'Dolen i’r hyn a gyflwynwyd gennych',
    pdfFailed:
      'Nid oedd modd gwneud y PDF eto. Mae popeth a gyflwynwyd gennych yn ddiogel. Byddwn yn rhoi cynnig arall arni. Tan hynny, defnyddiwch y dudalen i’w hargraffu.',
    printInstead: 'Ei hagor fel tudalen i’w hargraffu',
    chooseCopy: 'Dewis beth i’w argraffu',
    copyHow: 'Sut gopi ddylai fod?',
    copyBoxes: {
      answered: 'Dim ond yr hyn a atebwyd',
      large: 'Print bras',
      numbered: 'Cwestiynau wedi’u rhifo',
      sheets: 'Pob tudalen o’r ffurflen ar ddalen newydd o bapur',
      completed: 'Dim ond tudalennau sydd wedi’u cwblhau',
      guidance: 'Gyda’r nodiadau sy’n helpu i lenwi’r ffurflen',
    },
    copyPages: 'Pa dudalennau ddylai fod ynddo?',
    copyPagesHint: 'Os na ddewiswch yr un, bydd pob tudalen ynddo.',
    copyPdf: 'Ei lawrlwytho fel PDF',
  },
};
