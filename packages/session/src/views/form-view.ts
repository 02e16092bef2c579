import type { PageNode, PageProgress } from '@formwright/model';
import { answerAt, isWithin, ownIssues } from '@formwright/runtime';
import { hintOf } from './hint-of.ts';
import { buttonsOf } from './buttons.ts';
import { errorLines } from './error-lines.ts';
import { presentStop } from '../screens/stopped.ts';
import {
  canReview,
  hasList,
  hasReview,
  isAtEnd,
  isOnScreen,
  pageLabel,
  REVIEW_PLACE,
  type Screen,
  screens,
  screensAround,
  visiblePages,
} from '../screens/screens.ts';
import { sameJson } from '../json.ts';
import { firstOfEach, summarised, shownWords } from '../screens/shown-issues.ts';
import type { State } from '../state/state.ts';
import { isLongScreen } from './long-screen.ts';
import type { FormAction, FormView, PageLine } from './form-shape.ts';

const NONE: FormView['aside'] = [];

/** Makes the view of everything around a page's fields. */
export function formView(state: State): FormView {
  const { tracker, draft, model, activity, host, wording, at } = state;
  const { govuk } = wording;
  const canSave = host !== undefined;
  const save = canSave && wording.save;
  const pages = visiblePages(state);
  const page = (pages.find(({ name }) => name === draft.page) ?? model.pages[0]) as PageNode;
  const number = Math.max(0, pages.indexOf(page)) + 1;
  const progress = tracker.progress(draft.ticked);
  const { before, present } = screensAround(state);
  const all = tracker.issues();
  const own = ownIssues(all, state.evaluation);
  const stop = presentStop(state);
  const isStopped = stop !== undefined && isOnScreen(state, stop);
  // A form without a review can be submitted at the list of tasks, too, when every task is done.
  const isLast = isAtEnd(state) || (at === 'list' && own.length === 0 && !hasReview(state));
  const isSingle = model.paging === 'single';
  const isFirst = at === 'list' || (at === 'screen' && before === undefined && !hasList(state));
  const { minutesToComplete: minutes } = model;
  const place = wording.pageOf(number, progress.pages.length);
  const lines = progress.pages.slice(0, pages.length).map((line, n) => pageLine(state, line, n));
  const shown = (isSingle ? pages : at === 'screen' ? [page] : []).map((node) => ({
    node,
    pointer: node.path,
    prompts: shownWords(state, node.path).prompts,
    hint: hintOf(state, node, node.path),
  }));
  const list = !govuk ? 'beside' : at === 'list' ? 'shown' : hasList(state) ? 'offered' : 'none';
  const { body, screen, heading, caption, canTick } = screenView(state, page, present);
  const missing = errorLines(state, isLast ? firstOfEach(own) : []);
  // As with a field: the same members in the same order.
  const view: FormView = {
    edition: state.edition,
    page,
    body,
    screen,
    place: at === 'list' ? '' : at === 'review' ? REVIEW_PLACE : screen.slice(1),
    heading,
    title: list === 'beside' && heading !== model.title ? model.title : undefined,
    caption,
    canTick: canTick && !isStopped,
    intro: isSingle ? undefined : shown[0],
    shown,
    long: isLongScreen(shown.map(({ node }) => node)),
    listLabel:
      at === 'list' && govuk
        ? govuk.tasksDone(lines.filter(isDone).length, lines.filter(isTask).length)
        : isSingle
          ? wording.pages
          : at === 'review'
            ? wording.review
            : place,
    list,
    reviewLine: canReview(state) ? { label: wording.review, current: at === 'review' } : undefined,
    back: govuk && !isFirst ? wording.previous : undefined,
    toList: list === 'offered' ? govuk?.tasks : undefined,
    explanation: [
      isFirst && minutes !== undefined && wording.minutes(minutes),
      !govuk &&
        at === 'screen' &&
        [...state.evaluation.mandatory].some((pointer) => isSingle || isWithin(pointer, page.path)) &&
        wording.mandatoryHelp,
    ]
      .filter(Boolean)
      .join(' '),
    ticked: lines.some((line) => line.current && line.ticked),
    number,
    pages: lines,
    percent: progress.percent,
    progress: wording.percent(progress.percent),
    isFirst,
    isLast,
    focus: state.focus,
    listOpen: state.listOpen,
    editor: undefined,
    errors: errorLines(state, summarised(state)),
    said: state.said,
    missing,
    missingPages: state.late?.missingPages(state, missing) ?? [],
    waiting: isLast ? state.late?.waitingFor(state) : undefined,
    advice: canSave && model.saveShows && at === 'screen' ? wording.saveAdvice : undefined,
    primary: isLast ? 'submit' : 'next',
    actions: buttonsOf<FormAction>({
      next: !isLast && !isStopped && (state.returning === undefined ? wording.next : wording.toReview),
      submit: canSave && isLast && (govuk !== undefined || !all.length) && wording.submit,
      toMissing: state.isLed && !isLast && wording.backToMissing,
      previous: !isFirst && !govuk && wording.previous,
      ...(govuk && { save }),
      print: wording.print,
      leave: host?.leave !== undefined && (isStopped ? wording.leave : wording.close),
      cancel: host?.cancel !== undefined && wording.discard,
      save,
    }),
    complete: all.length === 0,
    busy: isBusy(activity),
    canSave,
    unsaved: isUnsaved(state),
    returned: state.late?.returnedOf(state),
    aside: state.late?.asideLines(state) ?? NONE,
    activity,
    banner: state.late?.bannerOf(state),
    lastSave: state.late?.lastSaveOf(state),
    dialog: state.late?.dialogOf(state),
  };
  return state.open.length > 0 && state.tables ? state.tables.withEditor(state, view) : view;
}

function isDone({ status }: PageLine): boolean {
  return status === 'completed';
}

/** Returns whether a line is a task: not a page on which this person need not do anything, and has not. */
function isTask({ status }: PageLine): boolean {
  return status !== 'from-record' && status !== 'nothing-needed';
}

/** Returns whether the host is at work. */
export function isBusy({ kind }: State['activity']): boolean {
  return kind === 'saving' || kind === 'submitting' || kind === 'discarding';
}

/** Returns whether leaving would lose something. */
export function isUnsaved({ held, draft, saved, answered }: State): boolean {
  if (held.size > 0) return true;
  // Usually the host does not have the latest answer, so that no other answer need be compared.
  const [now, before] = [draft, saved].map(({ answers }) => answered && answerAt(answers, answered));
  return !sameJson(now, before) || !sameJson(draft, saved);
}

function screenView(
  state: State,
  page: PageNode,
  { question }: Screen,
): Pick<FormView, 'body' | 'screen' | 'heading' | 'caption' | 'canTick'> {
  const {
    model: { paging, title },
    wording,
    at,
  } = state;
  // Beside the list of pages, the title is above the list.
  const named = wording.govuk && title;
  if (at === 'review')
    return { body: 'review', screen: 'review', heading: wording.review, caption: named, canTick: false };
  if (at === 'list') return { body: 'tasks', screen: 'list', heading: title, caption: undefined, canTick: false };
  if (paging === 'single') return { body: 'pages', screen: '', heading: title, caption: undefined, canTick: false };
  const shown = { body: 'page', heading: page.label } as const;
  if (!question) return { ...shown, screen: page.path, caption: named, canTick: true };
  const here = screens(state).filter((screen) => screen.page === page.name);
  const number = here.findIndex((screen) => screen.question?.at === question.at) + 1;
  const place = here.length > 1 && wording.questionOf(number, here.length);
  const caption = [named, place].filter(Boolean).join(' – ') || undefined;
  return { ...shown, screen: question.at, caption, canTick: number === here.length };
}

function pageLine(state: State, { page, status, percent }: PageProgress, n: number): PageLine {
  const { nodes, draft, model, at, wording } = state;
  return {
    name: page,
    label: pageLabel(nodes.get(`/${page}`) as PageNode),
    number: n + 1,
    status,
    statusText: (status === 'waiting' && state.late?.waitingFor(state, `/${page}`)) || wording.status[status],
    percent,
    ticked: draft.ticked.includes(page),
    current: page === draft.page && at === 'screen' && model.paging !== 'single',
  };
}
