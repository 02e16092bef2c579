import type { PageStatus } from '@formwright/model';
import type { IssueWording, TextUnit } from './issue-wording.ts';

/**
 * The renderers' own words in one language, as plain text, never HTML. A language with a missing word does not compile.
 * Titles and labels are passed in as they are in the form.
 */
export interface Wording {
  /** BCP 47 tag, for a `lang` attribute. */
  readonly language: 'en' | 'cy';

  /** Buttons. */
  readonly next: string;
  readonly previous: string;
  readonly save: string;
  readonly submit: string;
  readonly leave: string;
  readonly print: string;
  readonly close: string;
  /** Discards the whole form. */
  readonly discard: string;
  readonly cancel: string;
  /** Adds an entry. `label` is what one entry is called: 'Need'. */
  addEntry(label: string): string;
  /** These three take the title of the entry: 'Need 2'. */
  removeEntry(title: string): string;
  moveUp(title: string): string;
  moveDown(title: string): string;

  /** Headings. */
  readonly problem: string;
  readonly missing: string;
  readonly missingHelp: string;
  /** How many questions of a page are still needed. `page`: its label. */
  missingOn(page: string, count: number): string;
  readonly backToMissing: string;
  readonly pages: string;

  /**
   * The screen on which people check their answers before they submit; a link to a question, before its label; and the
   * button that leads back.
   */
  readonly review: string;
  readonly change: string;
  readonly toReview: string;

  /** Statuses of pages, and the box that a person ticks when a page is done. */
  readonly status: { readonly [status in PageStatus]: string };
  /** The status of a page, and what is said in place of Submit, if somebody else has to fill something in. */
  readonly waitingFor: (who: string) => string;
  /** Above a page or section that this person cannot change. */
  readonly filledInBy: (who: string) => string;
  readonly tick: string;

  /**
   * The mark on a mandatory question, the same for a screen reader, and the line at the top of a page that explains it.
   */
  readonly mandatoryMark: string;
  readonly mandatory: string;
  readonly mandatoryHelp: string;

  readonly progress: string;
  percent(percent: number): string;
  pageOf(number: number, of: number): string;
  /** Questions are counted within one page. */
  questionOf(number: number, of: number): string;
  minutes(minutes: number): string;

  /** Saving and submitting. `noHost` is shown where the page around the form can do neither; '' where it does both by itself. */
  readonly noHost: string;
  readonly saving: string;
  readonly saved: string;
  readonly savedLink: string;
  /** Where Save shows what is missing: how many questions it has marked, and the advice at the end of each page. */
  marked(count: number): string;
  readonly saveAdvice: string;
  /** How long answers are kept. `date` is in words. */
  keptUntil(date: string): string;
  readonly saveFailed: string;
  readonly submitting: string;
  readonly submitted: string;
  readonly reference: string;
  readonly pdf: string;
  readonly submitFailed: string;
  /** While the form is discarded. */
  readonly discarding: string;
  /** Button that saves or submits again after a failure. */
  readonly tryAgain: string;

  /**
   * Prefill: the line below a prefilled answer, the line once a person has changed it (with advice to correct the record
   * too, if the form asks for it), and the question that is asked when the record has changed, with its two answers.
   */
  prefilled(source: string, date: string): string;
  prefillChanged(source: string, date: string, advised?: boolean): string;
  recordNow(source: string, value: string): string;
  readonly useRecord: string;
  readonly keepMine: string;

  /** Answers to an older version of the form that do not fit this one. */
  readonly aside: string;
  /** A form that a worker returned to the person who sent it: the title of why, and a comment at a question. */
  readonly returned: string;
  comment(text: string): string;
  readonly asideHelp: string;
  readonly hideAside: string;

  /** Fields. */
  readonly yes: string;
  readonly no: string;
  /** Above an option that excludes the rest. */
  readonly or: string;
  /** A screen reader says it after ticking one option unticked others. `options`: their labels. */
  unticked(options: string): string;
  readonly notAnswered: string;
  /** In place of a password. */
  readonly notShown: string;
  readonly choose: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
  /** Hint for a date question without a hint of its own, by format. */
  readonly dateExample: { readonly [format in 'date' | 'rough-date' | 'local-date-time']: string };
  /** January to December. */
  readonly months: readonly string[];
  /** Follows the time without a space: 'am', 'pm'. */
  readonly morning: string;
  readonly afternoon: string;
  readonly midday: string;
  readonly midnight: string;
  dateAndTime(date: string, time: string): string;
  readonly moreHelp: string;
  /** How many characters or words a text may still have. A negative number: how many it has too many. */
  textLeft(count: number, unit: TextUnit): string;

  /**
   * Repeats. A screen reader says the last two after an entry was removed (`title` is its former title: 'Need 2') or
   * moved (`title` is its new title).
   */
  readonly entry: string;
  readonly noEntries: string;
  entryRemoved(title: string): string;
  entryMoved(title: string): string;

  /** Put before a message, visually hidden, and before a page's title. */
  readonly errorPrefix: string;
  readonly warningPrefix: string;
  readonly advicePrefix: string;

  /**
   * Present in the words of the `govuk` profile only. Renderers then draw GOV.UK's patterns. See `govuk` in
   * `@formwright/messages/govuk`.
   */
  readonly govuk?: GovukWording;

  /** Messages for issues for which the author has written none. Absent: the English ones (`englishIssues`). */
  readonly issues?: IssueWording;
}

/** Words that only the `govuk` profile has. */
export interface GovukWording {
  /** Shown in brackets after the label of a question that is not mandatory. */
  readonly optional: string;
  /** The link to the task list, where a person starts. Each page of the form is a task. */
  readonly tasks: string;
  tasksDone(done: number, of: number): string;
}
