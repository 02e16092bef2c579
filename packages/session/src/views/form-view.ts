import type { PageNode, PageProgress } from '@formwright/model';
import { answerAt } from '@formwright/runtime';
import { asideLines } from './aside-lines.ts';
import { errorLines } from './error-lines.ts';
import { visiblePages, hasList, neighbour, presentScreen, screens } from '../screens/screens.ts';
import { sameJson } from '../json.ts';
import { firstOfEach, summarised, shownWords } from '../screens/shown-issues.ts';
import type { State } from '../state/state.ts';
import type { FormView, PageLine } from './views.ts';

/** Makes the view of all that stands around a page's fields. */
export function formView(state: State): FormView {
  const { tracker, draft, model, errorsShown, activity, host, wording, atList } = state;
  const pages = visiblePages(state);
  const page = (pages.find(({ name }) => name === draft.page) ?? model.pages[0]) as PageNode;
  const number = Math.max(0, pages.indexOf(page)) + 1;
  const progress = tracker.progress(draft.page);
  // At the list one goes on until all is done.
  const isLast = atList ? tracker.issues().length === 0 : neighbour(state, 1) === undefined;
  const missing = isLast ? tracker.issues() : [];
  const isSingle = model.paging === 'single';
  const isFirst = atList || (neighbour(state, -1) === undefined && !hasList(state));
  const { minutesToComplete: minutes } = model;
  // Where pages are counted, the place is said already; where all stand on one screen there is none.
  const isCounted = model.progress === 'pages';
  const place = wording.pageOf(number, pages.length);
  return {
    edition: state.edition,
    page,
    ...screenView(state, page),
    shown: atList
      ? []
      : (isSingle ? pages.filter((_, n) => progress.pages[n]?.status !== 'cannot-start-yet') : [page]).map((node) => ({
          node,
          pointer: node.path,
          prompts: shownWords(state, node.path).prompts,
        })),
    listLabel:
      atList && wording.govuk
        ? wording.govuk.tasksDone(progress.pages.filter(({ status }) => status === 'completed').length, pages.length)
        : isSingle || isCounted
          ? wording.pages
          : place,
    list: atList ? 'shown' : hasList(state) ? 'offered' : 'none',
    explanation: [
      isFirst && minutes !== undefined ? wording.minutes(minutes) : [],
      !wording.govuk && progress.pages.some((line) => (isSingle || line.page === page.name) && line.mandatory > 0)
        ? wording.mandatoryHelp
        : [],
    ]
      .flat()
      .join(' '),
    number,
    pages: progress.pages.map((line, n) => pageLine(state, line, n)),
    percent: progress.percent,
    progress: isCounted ? place : wording.percent(progress.percent),
    isFirst,
    isLast,
    errors: errorLines(state, summarised(state)),
    errorsShown,
    said: state.said,
    focus: state.focus,
    missing: errorLines(state, firstOfEach(missing)),
    actions: [
      ...(isLast ? [] : (['next'] as const)),
      ...(host && isLast && !missing.length ? (['submit'] as const) : []),
      ...(isFirst || wording.govuk ? [] : (['previous'] as const)),
      ...(host ? (['save'] as const) : []),
    ],
    busy: activity.kind === 'saving' || activity.kind === 'submitting',
    canSave: host !== undefined,
    unsaved: isUnsaved(state),
    aside: asideLines(state),
    activity,
  };
}

/** Whether leaving would lose something. */
export function isUnsaved({ held, draft, saved, answered }: State): boolean {
  if (held.size > 0) return true;
  // Most often the latest answer is one that the host does not have, and no other need be looked at.
  const [now, before] = [draft, saved].map(({ answers }) => answered && answerAt(answers, answered));
  return !sameJson(now, before) || !sameJson(draft, saved);
}

function screenView(state: State, page: PageNode): Pick<FormView, 'screen' | 'heading' | 'caption' | 'canTick'> {
  const {
    model: { paging, title },
    wording,
    atList,
  } = state;
  if (atList) return { screen: 'list', heading: title, canTick: false };
  if (paging === 'single') return { screen: '', heading: title, canTick: false };
  const { question } = presentScreen(state);
  if (!question) return { screen: page.path, heading: page.label, caption: title, canTick: true };
  const here = screens(state).filter((screen) => screen.page === page.name);
  const number = here.findIndex((screen) => screen.question?.at === question.at) + 1;
  const caption = here.length > 1 ? `${title} – ${wording.questionOf(number, here.length)}` : title;
  return { screen: question.at, heading: page.label, caption, canTick: number === here.length };
}

function pageLine(
  { nodes, draft, model, atList }: State,
  { page, status, mandatory, percent }: PageProgress,
  n: number,
): PageLine {
  const { navigation, label: heading } = nodes.get(`/${page}`) as PageNode;
  const label = navigation ?? heading;
  return {
    name: page,
    label,
    number: n + 1,
    status,
    mandatory,
    percent,
    ticked: draft.ticked.includes(page),
    current: page === draft.page && !atList && model.paging !== 'single',
  };
}
