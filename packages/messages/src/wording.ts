import type { PageStatus } from '@formwright/model';
import type { IssueWording } from './issue-wording.ts';

/**
 * The renderers' own words in one language, as plain text: never HTML. A language is complete or does not compile.
 * Titles and labels of a form that are put into a sentence come as they are in the form.
 */
export interface Wording {
  /** BCP 47 tag, for a `lang` attribute. */
  readonly language: 'en' | 'cy';

  /** Buttons. */
  readonly next: string;
  readonly previous: string;
  readonly save: string;
  readonly submit: string;
  readonly cancel: string;
  /** Adds a first or a further entry; `label` is what one is called: 'Need'. */
  addEntry(label: string): string;
  /** These three take the title of the entry: 'Need 2'. */
  removeEntry(title: string): string;
  moveUp(title: string): string;
  moveDown(title: string): string;

  /** Headings. */
  readonly problem: string;
  readonly missing: string;
  readonly missingHelp: string;
  readonly pages: string;
  readonly answers: string;

  /** Statuses of pages, and a person's own tick. */
  readonly status: { readonly [status in PageStatus]: string };
  readonly tick: string;
  readonly ticked: string;

  /**
   * What marks a mandatory question, the same for a screen reader, and the line at the top of a page that explains it.
   */
  readonly mandatoryMark: string;
  readonly mandatory: string;
  readonly mandatoryHelp: string;

  readonly progress: string;
  percent(percent: number): string;
  pageOf(number: number, of: number): string;
  /** Of one page. */
  questionOf(number: number, of: number): string;
  minutes(minutes: number): string;

  /** Keeping and sending; the first where the page around the form can do neither. */
  readonly noHost: string;
  readonly unsaved: string;
  readonly saving: string;
  readonly saved: string;
  readonly savedLink: string;
  /** How long answers are kept; `date` in words. */
  keptUntil(date: string): string;
  readonly saveFailed: string;
  readonly submitting: string;
  readonly submitted: string;
  readonly reference: string;
  readonly submittedOn: string;
  readonly pdf: string;
  readonly submitFailed: string;
  /** After a failure, to save or submit once more. */
  readonly tryAgain: string;

  /**
   * Prefill: the line below a prefilled answer, the same once a person has changed it, and the question once the record
   * says another thing, with its two answers.
   */
  prefilled(source: string, date: string): string;
  prefillChanged(source: string, date: string): string;
  recordNow(source: string, value: string): string;
  readonly useRecord: string;
  readonly keepMine: string;

  /** Answers of an older version of the form that this one has no place for. */
  readonly aside: string;
  readonly asideHelp: string;
  readonly hideAside: string;

  /** Fields. */
  readonly yes: string;
  readonly no: string;
  readonly notAnswered: string;
  readonly choose: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
  /** The hint of a date that has none of its own, by what is asked of it. */
  readonly dateExample: { readonly [format in 'date' | 'rough-date' | 'local-date-time']: string };
  /** January to December. */
  readonly months: readonly string[];
  /** What follows the hours, without a space: 'am', 'pm'. */
  readonly morning: string;
  readonly afternoon: string;
  readonly midday: string;
  readonly midnight: string;
  dateAndTime(date: string, time: string): string;
  readonly moreHelp: string;
  charactersLeft(characters: number): string;
  charactersOver(characters: number): string;

  /** Repeats; the last two are said aloud after an entry (its title before: 'Need 2') is gone, or stands elsewhere. */
  readonly entry: string;
  readonly noEntries: string;
  entryRemoved(title: string): string;
  entryMoved(title: string): string;

  /** Said before the words themselves: visually hidden, or a page's title. */
  readonly errorPrefix: string;
  readonly warningPrefix: string;
  readonly advicePrefix: string;

  /**
   * Present in words of the `govuk` profile, and only there: renderers then draw that. See `govuk` of
   * `@formwright/messages/govuk`.
   */
  readonly govuk?: GovukWording;

  /** What to do about an issue, where the author gives no words. */
  readonly issues: IssueWording;
}

/** What only the `govuk` profile says. */
export interface GovukWording {
  /** Stands in brackets after the label of a question that need not be answered. */
  readonly optional: string;
  /** The link to the list of tasks, which a person begins with; each page of the form is one. */
  readonly tasks: string;
  tasksDone(done: number, of: number): string;
}
