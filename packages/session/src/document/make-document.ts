import { dateText, paperWording, type PaperWording, type Wording } from '@formwright/messages';
import type {
  Answers,
  CompiledForm,
  Draft,
  Evaluation,
  Facts,
  FormAddress,
  FormModel,
  IsoDate,
  PageStatus,
  Progress,
} from '@formwright/model';
import { answerAt, isObject, own, withWords } from '@formwright/runtime';
import type { SavedDraft } from '../draft/saved-draft.ts';
import { blocksOf } from './blocks-of.ts';
import { placed, type PrintContext } from './context.ts';
import { dateInBritain } from './date-in-britain.ts';
import { labelOf } from './label-of.ts';
import { leaveOutUnanswered } from './leave-out-unanswered.ts';
import { paperText } from './paper-text.ts';
import {
  type PrintAnswer,
  type PrintDocument,
  type PrintPage,
  printVersion,
  type PrintWording,
} from './print-document.ts';
import { type PrintSelection, PrintSelectionError, selectParts, withShown } from './select-parts.ts';
import { shareSources } from './share-sources.ts';
import { summaryOf } from './summary-of.ts';

/** What a document is made from. Only relevant answers are printed. */
export interface PrintOptions {
  readonly form: CompiledForm;
  /** May include hidden answers, which are left out. */
  readonly answers: Draft;
  readonly facts: Facts;
  /** The renderer's own words, in the language of the reader. */
  readonly wording: Wording;
  /** Absent: the document says that the form is unfinished. */
  readonly submitted?: Submitted;
  /** Where prefilled values came from, as in the saved draft. */
  readonly prefilled?: SavedDraft['prefilled'];
  /** The host's own values for words in curly brackets. */
  readonly words?: { readonly [name: string]: string };
  /** Returns the absolute address of a form, which is added after a link to it. Absent: only the link's words. */
  readonly formAddress?: FormAddress;
  /** Absent: all that was asked. */
  readonly content?: PrintContent;
}

/** What of a form a document has. If it has not everything that was asked, it says so below its title. */
export interface PrintContent extends PrintSelection {
  /** Also has the notes that only help to fill in the form. */
  readonly guidance?: boolean;
  /** Leaves out pages that are not completed. `ticked`: the pages that the person ticked, as in the saved draft. */
  readonly completedOnly?: { readonly ticked: readonly string[] };
  /**
   * Facts about whoever the copy is for, for example without the role of staff. What is hidden with these facts is left
   * out, and so is an answer whose option is hidden.
   */
  readonly reader?: Facts;
}

/** A submission's reference, and its time (ISO 8601). */
export interface Submitted {
  readonly reference: string;
  readonly at: string;
  /**
   * For a submission whose document was not stored when it was sent: the form's version at that time, and the date of
   * this copy. The document states both.
   */
  readonly copied?: { readonly version: string; readonly on: IsoDate };
}

/**
 * Makes the document for paper from a form and its answers. It contains the relevant answers of visible nodes: no
 * hidden answers, and calculated values. In a submission, what was not answered is listed once, at the end. In an
 * unfinished form it says so in its place.
 *
 * It is plain JSON. Store the document of a submission with its answers, and from then on draw what `readPrintDocument`
 * returns for it, so that the submission reads the same after every change of the form.
 *
 * @throws PrintSelectionError if `content` names a page that the form does not have, or none that is visible.
 * @example const document = printDocument({ form, answers: draft.answers, facts: { today: '2026-11-22' }, wording:
 * english }); const html = renderHtml(document, { stylesheet: '/print.css' }); const pdf = await renderPdf(document);
 */
export function printDocument({
  form,
  answers,
  facts,
  submitted,
  prefilled = {},
  words,
  formAddress,
  content = {},
  ...options
}: PrintOptions): PrintDocument {
  const wording = { ...options.wording, ...paperWording[options.wording.language] };
  const model =
    formAddress && form.withLinks ? form.withLinks(form.model, words, { formAddress }) : withWords(form.model, words);
  const unknown = content.pages?.find((name) => model.pages.every((page) => page.name !== name));
  if (unknown !== undefined) throw new PrintSelectionError(`The form has no page ${unknown.slice(0, 80)}.`);
  const full = form.evaluate(answers, facts);
  const relevant = form.relevantAnswers(answers, facts);
  const evaluation = content.reader
    ? forReader(full, { relevant, seen: form.evaluate(answers, content.reader) })
    : full;
  const context: PrintContext = {
    evaluation,
    wording,
    names: paperWording[model.language],
    prefilled,
    medium: 'paper',
    guidance: content.guidance === true,
  };
  const at = submitted?.at ?? facts.today;
  const team = submitted && form.route(answers, facts)?.to;
  const completed =
    content.completedOnly && completedPages(form.progress(answers, facts, { ...content.completedOnly, prefilled }));
  const pages = pagesOf(model, relevant, context).filter(({ name = '' }) => completed?.has(name) ?? true);
  const document: PrintDocument = {
    version: printVersion,
    title: paperText(model.title),
    owner: paperText(model.owner),
    language: model.language,
    untranslated: (model.untranslated ?? []).map(paperText),
    wording: printWording(wording),
    status: submitted ? 'submitted' : 'not finished',
    ...(submitted ? { reference: paperText(submitted.reference) } : {}),
    at,
    particulars: [
      ...(submitted ? [particular(wording.reference, submitted.reference)] : []),
      particular(submitted ? wording.submittedOn : wording.asOf, dateText(dateInBritain(at), wording)),
      particular(wording.version, versionText(submitted?.copied?.version ?? model.version, model, wording)),
      ...(submitted?.copied
        ? [particular(wording.copy, wording.copied(dateText(submitted.copied.on, wording), model.version))]
        : []),
      ...(team === undefined ? [] : [particular(wording.dealtWithBy, model.teams?.[team] ?? team)]),
    ],
    ...summaryOf(model, relevant, context),
    ...(submitted ? leaveOutUnanswered(pages, wording) : { pages: pages.filter(({ blocks }) => blocks.length > 0) }),
  };
  const shows = [
    ...(completed ? [wording.onlyCompleted] : []),
    ...(evaluation.hidden.size > full.hidden.size ? [wording.onlyForReader] : []),
  ];
  return selectParts(shows.length === 0 ? document : withShown(document, shows), content);
}

/** Hides what is hidden from a reader too. `seen`: what the form is with the facts about the reader. */
function forReader(
  evaluation: Evaluation,
  { relevant, seen }: { readonly relevant: Answers; readonly seen: Evaluation },
): Evaluation {
  const unseen = [...seen.hiddenOptions].flatMap(([pointer, values]) => {
    const answer = answerAt(relevant, pointer);
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    return chosen.some((value) => (values as ReadonlySet<unknown>).has(value)) ? [pointer] : [];
  });
  return { ...evaluation, hidden: new Set([...evaluation.hidden, ...seen.hidden, ...unseen]) };
}

const completedStatuses: ReadonlySet<PageStatus> = new Set(['completed', 'completed-with-problems', 'from-record']);

function completedPages({ pages }: Progress): ReadonlySet<string> {
  return new Set(pages.filter(({ status }) => completedStatuses.has(status)).map(({ page }) => page));
}

/** Makes the pages of a document. `relevant`: the answers without hidden ones. */
export function pagesOf({ pages }: FormModel, relevant: Answers, context: PrintContext): readonly PrintPage[] {
  return pages
    .filter((page) => !context.evaluation.hidden.has(page.path))
    .map((page) => {
      const below = own(relevant, page.name);
      const blocks = blocksOf(
        { nodes: page.children, answers: isObject(below) ? below : {}, pointer: page.path },
        context,
      );
      return { name: page.name, title: labelOf(page, context), ...shareSources(blocks), ...placed(context, page.path) };
    });
}

function printWording({
  language,
  reference,
  notFinished,
  notFinishedHelp,
  warningPrefix,
  sheet,
}: Wording & PaperWording): PrintWording {
  return { language, reference, notFinished, notFinishedHelp, warningPrefix, sheet };
}

/** Returns a version of the form with its day, and with the last review if it is the present one. */
function versionText(
  version: string,
  { version: present, history }: FormModel,
  wording: Wording & PaperWording,
): string {
  const change = history?.changes.find((one) => one.version === version);
  if (!change) return version;
  const reviewedOn = version === present ? history?.reviewedOn : undefined;
  return wording.versionOf(version, dateText(change.on, wording), reviewedOn && dateText(reviewedOn, wording));
}

function particular(label: string, text: string): PrintAnswer {
  return { kind: 'text', label, texts: [paperText(text)] };
}
