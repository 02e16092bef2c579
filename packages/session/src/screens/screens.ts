import type { Issue, PageNode, Pointer, Question } from '@formwright/model';
import { isWithin, isVisible } from '@formwright/runtime';
import type { State } from '../state/state.ts';
import { presentStop } from './stopped.ts';
import { isBehindStop } from './stopped.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/** What is shown at the same time: a page, one question, or (in `single` paging) all pages. */
export interface Screen {
  readonly page: string;
  readonly question?: Question;
}

/** Returns the screens that a person goes through, in order. */
export function screens(state: State): readonly Screen[] {
  const { evaluation, draft, form, model } = state;
  if (model.paging === 'single') return [{ page: draft.page }];
  return visiblePages(state).flatMap(
    (page): readonly Screen[] =>
      form.questions
        ?.on(page, evaluation)
        .filter(({ at }) => !isBehindStop(state, at))
        .map((question) => ({ page: page.name, question })) ?? [{ page: page.name }],
  );
}

/**
 * Returns the screen that the draft is at, or the nearest one: on the nearest page, the same question or the last one
 * before it.
 */
export function presentScreen(state: State, all: readonly Screen[] = screens(state)): Screen {
  const { draft, nodes } = state;
  const page = nearestPage(state);
  const first = all.find((screen) => screen.page === page) ?? { page };
  if (first.question === undefined || draft.question === undefined || draft.page !== page) return first;
  const paths = [...nodes.keys()];
  const place = paths.indexOf(draft.question);
  const isReached = ({ page: on, question }: Screen): boolean =>
    on === page && question !== undefined && paths.indexOf(question.at) <= place;
  return all.findLast(isReached) ?? first;
}

/** Returns the present screen, and those before and after it. */
export function screensAround(state: State): { readonly [place in 'before' | 'after']: Screen | undefined } & {
  readonly present: Screen;
} {
  const all = screens(state);
  const present = presentScreen(state, all);
  const place = all.findIndex((screen) => isSameScreen(screen, present));
  return { before: all[place - 1], present, after: all[place + 1] };
}

/** Returns the screen that shows what is at a pointer; for a page, its first screen. Undefined if there is none. */
export function screenOf(state: State, pointer: Pointer): Screen | undefined {
  const page = pageOf(pointer);
  if (state.model.paging === 'single') return { page };
  const here = screens(state).filter((screen) => screen.page === page);
  return here.find(({ question }) => question?.nodes.some((node) => isWithin(pointer, node))) ?? here[0];
}

/** Returns whether the form has a list of tasks: in the `govuk` profile, if it has more than one page. */
export function hasList({ wording, model }: State): boolean {
  return wording.govuk !== undefined && model.paging !== 'single' && model.pages.length > 1;
}

/** The place of the review in addresses. No page can have this name. */
export const REVIEW_PLACE = 'check-answers';

/** Returns whether a person checks their answers before they submit: unless the author says no, if there are several screens. */
export function hasReview({ model: { review, paging, pages } }: State): boolean {
  return review !== false && paging !== 'single' && (pages.length > 1 || paging === 'question');
}

/** Returns whether the review may be opened now: there is one, and no stop comes before it. */
export function canReview(state: State): boolean {
  return hasReview(state) && presentStop(state) === undefined;
}

/** Returns whether the person is where they submit: at the review or, in a form without one, on the last screen. */
export function isAtEnd(state: State): boolean {
  if (hasReview(state)) return state.at === 'review';
  // Nothing comes after a stop, but the form does not end there.
  return state.at === 'screen' && screensAround(state).after === undefined && presentStop(state) === undefined;
}

/** Returns whether two screens are the same. */
export function isSameScreen(one: Screen, other: Screen): boolean {
  return one.page === other.page && one.question?.at === other.question?.at;
}

/** Returns the issues that prevent the person from leaving the present screen with Next. */
export function screenIssues(state: State): readonly Issue[] {
  const { tracker, draft, evaluation, form, model, at } = state;
  if (at !== 'screen') return [];
  if (model.paging === 'single') return tracker.issues();
  const issues = tracker.pageIssues(draft.page);
  const asked = screens(state).flatMap(({ page, question }) => (question && page === draft.page ? [question] : []));
  const { question } = presentScreen(state);
  return question && form.questions
    ? form.questions.barring(
        asked.findIndex(({ at }) => at === question.at),
        asked,
        { issues, evaluation },
      )
    : issues;
}

/** Returns whether the present screen shows what is at a pointer, or something in it. */
export function isOnScreen(state: State, pointer: Pointer): boolean {
  const {
    draft,
    model: { paging },
  } = state;
  if (paging === 'single') return true;
  if (state.at !== 'screen' || pageOf(pointer) !== draft.page) return false;
  const { question } = presentScreen(state);
  return !question || question.nodes.some((node) => isWithin(pointer, node) || isWithin(node, pointer));
}

/** Returns the visible pages, in order, up to the first with a stop. */
export function visiblePages(state: State): readonly PageNode[] {
  const { model, evaluation } = state;
  return model.pages.filter(({ path }) => isVisible(evaluation, path) && !isBehindStop(state, path));
}

/**
 * Returns the name of the visible page nearest to the present one: itself, or else one before it, or else one after it.
 */
export function nearestPage(state: State): string {
  const { model, draft } = state;
  const visible = visiblePages(state);
  if (visible.some(({ name }) => name === draft.page)) return draft.page;
  const place = model.pages.findIndex((page) => page.name === draft.page);
  const before = visible.findLast((page) => model.pages.indexOf(page) <= place);
  return (before ?? visible[0])?.name ?? draft.page;
}

/** Returns what lists call a page. */
export function pageLabel({ navigation, label }: PageNode): string {
  return navigation ?? label;
}

/** Returns the name of the page that a pointer is on. */
export function pageOf(pointer: Pointer): string {
  return pointer.split('/', 2)[1] ?? '';
}

/** Returns a draft that was left at a screen; the same draft if it was left there already. */
export function atScreen(draft: SavedDraft, { page, question }: Screen): SavedDraft {
  if (draft.page === page && draft.question === question?.at) return draft;
  const { question: _former, ...rest } = draft;
  return Object.freeze({ ...rest, page, ...(question && { question: question.at }) });
}
