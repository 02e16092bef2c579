import { dateText, paperWording, type PaperWording, type Wording } from '@formwright/messages';
import type { Answers, CompiledForm, Draft, Facts, FormAddress, FormModel, IsoDate } from '@formwright/model';
import { isObject, own, withWords } from '@formwright/runtime';
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
  ...options
}: PrintOptions): PrintDocument {
  const wording = { ...options.wording, ...paperWording[options.wording.language] };
  const model =
    formAddress && form.withLinks ? form.withLinks(form.model, words, { formAddress }) : withWords(form.model, words);
  const evaluation = form.evaluate(answers, facts);
  const relevant = form.relevantAnswers(answers, facts);
  const context: PrintContext = {
    evaluation,
    wording,
    names: paperWording[model.language],
    prefilled,
    medium: 'paper',
  };
  const at = submitted?.at ?? facts.today;
  const team = submitted && form.route(answers, facts)?.to;
  const pages = pagesOf(model, relevant, context);
  return {
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
      return { title: labelOf(page, context), ...shareSources(blocks), ...placed(context, page.path) };
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
