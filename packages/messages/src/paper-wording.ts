import type { Wording } from './wording.ts';

/** Words that stand on paper only, apart from `Wording`, so that a page on the screen need not load them. */
export interface PaperWording {
  /** What identifies a submission, to both sides. */
  readonly reference: string;
  /** Said of a form that is not finished: the day of its answers. */
  readonly asOf: string;
  /** Of the form's definition. */
  readonly version: string;
  /** Of a copy that was made after the form was sent; `date` in words, `version` of the form that it was made by. */
  readonly copy: string;
  copied(date: string, version: string): string;
  /** Number of a sheet, with `{number}` and `{of}` where the numbers go. */
  readonly sheet: string;
  readonly notFinished: string;
  readonly notFinishedHelp: string;
  /** In a table, for a question that an entry does not ask. */
  readonly doesNotApply: string;
  /** In place of entries that nobody added. */
  readonly none: string;
}

/** What only paper says, by language. */
export const paperWording: { readonly [language in Wording['language']]: PaperWording } = {
  en: {
    reference: 'Reference',
    asOf: 'Answers as they were on',
    version: 'Form version',
    copy: 'This copy',
    copied: (date, version) =>
      `Made on ${date} with version ${version} of the form. Questions and answers may read differently from when the form was sent.`,
    sheet: 'Page {number} of {of}',
    notFinished: 'Not finished',
    notFinishedHelp: 'This form has not been submitted. It shows the answers given so far.',
    doesNotApply: 'Does not apply',
    none: 'None',
  },
  cy: {
    reference: 'Cyfeirnod',
    asOf: 'Yr atebion fel yr oeddent ar',
    version: 'Fersiwn y ffurflen',
    copy: 'Y copi hwn',
    copied: (date, version) =>
      `Gwnaed ar ${date} gyda fersiwn ${version} o’r ffurflen. Gall cwestiynau ac atebion ddarllen yn wahanol i’r adeg yr anfonwyd y ffurflen.`,
    sheet: 'Tudalen {number} o {of}',
    notFinished: 'Heb ei gorffen',
    notFinishedHelp: 'Nid yw’r ffurflen hon wedi’i chyflwyno. Mae’n dangos yr atebion a roddwyd hyd yma.',
    doesNotApply: 'Ddim yn berthnasol',
    none: 'Dim',
  },
};
