import type { Wording } from '../languages/wording.ts';

/**
 * Words that appear on paper only. They are separate from `Wording` so that a page on the screen does not load them.
 */
export interface PaperWording {
  /** Label of the reference that identifies a submission to the person and to the council. */
  readonly reference: string;
  /** Label of the date of submission. */
  readonly submittedOn: string;
  /** Label of the date of the answers in an unfinished form. */
  readonly asOf: string;
  /** Label of the version of the form's definition. */
  readonly version: string;
  /** The version with its day, and the day of the last review, both in words. */
  versionOf(version: string, day: string, reviewed: string | undefined): string;
  /**
   * Label and text about a copy that was made after the form was sent. `date` is in words; `version` is the version of
   * the form that the copy was made with.
   */
  readonly copy: string;
  copied(date: string, version: string): string;
  /** The number of a sheet, with `{number}` and `{of}` in place of the numbers. */
  readonly sheet: string;
  readonly notFinished: string;
  readonly notFinishedHelp: string;
  /** In a table: the entry does not ask this question. */
  readonly doesNotApply: string;
  /** Shown where no entries were added. */
  readonly none: string;
  /** Label of the team that deals with a submission. */
  readonly dealtWithBy: string;
  /** Title of the answers that decide what happens. */
  readonly summary: string;
  /** After the beginning of an answer: the page that has all of it. */
  continues(page: string): string;
  /** Label of a name that was asked for in parts. */
  readonly name: string;
  /** Label of an address that was asked for line by line. */
  readonly address: string;
  /** Characters that no font has. `script` is the name of their script, if it is known. Their numbers follow it. */
  cannotBeShown(script: string | undefined): string;
  /** Label of what a copy has, if it has not everything, and the items below it. */
  readonly copyShows: string;
  readonly onlyAnswered: string;
  readonly onlyCompleted: string;
  readonly onlyForReader: string;
  /** `pages`: their titles, in quotation marks. */
  onlyPages(pages: string): string;
}

/** The words for paper, by language. */
export const paperWording: { readonly [language in Wording['language']]: PaperWording } = {
  en: {
    reference: 'Reference',
    submittedOn: 'Submitted on',
    asOf: 'Answers as they were on',
    version: 'Form version',
    versionOf: (version, day, reviewed) =>
      `${version}, of ${day}${reviewed === undefined ? '' : `, last reviewed on ${reviewed}`}`,
    copy: 'This copy',
    copied: (date, version) =>
      `Made on ${date} with version ${version} of the form. Questions and answers may read differently from when the form was sent.`,
    sheet: 'Page {number} of {of}',
    notFinished: 'Not finished',
    notFinishedHelp: 'This form has not been submitted. It shows the answers given so far.',
    doesNotApply: 'Does not apply',
    none: 'None',
    dealtWithBy: 'Dealt with by',
    summary: 'Summary',
    continues: (page) => `The whole answer is under ‘${page}’`,
    name: 'Name',
    address: 'Address',
    cannotBeShown: (script) => `${script === undefined ? 'characters' : `${script} characters`} that cannot be shown`,
    copyShows: 'This copy shows',
    onlyAnswered: 'Only what was answered',
    onlyCompleted: 'Only completed pages',
    onlyForReader: 'Only what the person it is for may see',
    onlyPages: (pages) => `Only ${pages}`,
  },
  cy: {
    reference: 'Cyfeirnod',
    submittedOn: 'Dyddiad cyflwyno',
    asOf: 'Yr atebion fel yr oeddent ar',
    version: 'Fersiwn y ffurflen',
    versionOf: (version, day, reviewed) =>
      `${version}, ${day}${reviewed === undefined ? '' : `, adolygwyd ddiwethaf ar ${reviewed}`}`,
    copy: 'Y copi hwn',
    copied: (date, version) =>
      `Gwnaed ar ${date} gyda fersiwn ${version} o’r ffurflen. Gall cwestiynau ac atebion ddarllen yn wahanol i’r adeg yr anfonwyd y ffurflen.`,
    sheet: 'Tudalen {number} o {of}',
    notFinished: 'Heb ei gorffen',
    notFinishedHelp: 'Nid yw’r ffurflen hon wedi’i chyflwyno. Mae’n dangos yr atebion a roddwyd hyd yma.',
    doesNotApply: 'Ddim yn berthnasol',
    none: 'Dim',
    dealtWithBy: 'Y tîm sy’n delio â hi',
    summary: 'Crynodeb',
    continues: (page) => `Mae’r ateb cyfan o dan ‘${page}’`,
    name: 'Enw',
    address: 'Cyfeiriad',
    cannotBeShown: (script) => `${script === undefined ? 'nodau' : `nodau ${script}`} na ellir eu dangos`,
    copyShows: 'Mae’r copi hwn yn dangos',
    onlyAnswered: 'Dim ond yr hyn a atebwyd',
    onlyCompleted: 'Dim ond tudalennau sydd wedi’u cwblhau',
    onlyForReader: 'Dim ond yr hyn y caiff y sawl y mae’r copi ar ei gyfer ei weld',
    onlyPages: (pages) => `Dim ond ${pages}`,
  },
};
