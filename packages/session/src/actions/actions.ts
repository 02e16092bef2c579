import type { FieldNode, PageProgress, Pointer, Scalar } from '@formwright/model';
import { answerAt, type DateParts, isAnswered, ownIssues } from '@formwright/runtime';
import {
  canReview,
  pageOf,
  hasList,
  hasReview,
  isAtEnd,
  isOnScreen,
  screensAround,
  presentScreen,
  type Screen,
  screenOf,
  screens,
} from '../screens/screens.ts';
import { withStarts } from '../draft/begin-draft.ts';
import { entriesExist, withAnswer } from '../draft/draft-edits.ts';
import { fieldView } from '../views/field-view.ts';
import { mayChange, linesOf, nodeOf, type State } from '../state/state.ts';
import { withNewerAccepted } from '../draft/provenance.ts';
import { viewsAbout } from '../views/views-about.ts';
import { copyJson, sameJson } from '../json.ts';
import type { Session } from '../session.ts';
import { dropResolved, showAt, showIssues } from '../screens/shown-issues.ts';
import { leaveScreen, moveTo } from '../screens/turn.ts';
import { type FocusTarget, onAnswer, onPart } from '../interaction/focus.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { SETTLED } from '../screens/settled.ts';
import { typedInto, typingOf } from '../typing/boxes.ts';
import { afterTicking } from '../typing/choices.ts';
import { spreadDate } from '../typing/date-parts.ts';
import { replaceDraft } from './replace-draft.ts';

/** What a person may do as soon as a form is drawn. */
export type Actions = Pick<
  Session,
  | 'answer'
  | 'type'
  | 'choose'
  | 'next'
  | 'previous'
  | 'goTo'
  | 'follow'
  | 'goToList'
  | 'goToReview'
  | 'toggleList'
  | 'toMissing'
  | 'tick'
  | 'changeFacts'
  | 'hold'
>;

/** Makes the actions of a session. Each leaves the state consistent and then notifies listeners. None throws. */
export function createActions(state: State, { notify, say }: Pick<Interaction, 'notify' | 'say'>): Actions {
  const isOver = (): boolean => state.activity.kind === 'submitted';

  /** Returns true if the screen changed. */
  function turn(screen: Screen | undefined, leading?: Pointer): boolean {
    if (!screen || isOver()) return false;
    const wasElsewhere = state.at !== 'screen';
    state.at = 'screen';
    if (wasElsewhere) leaveScreen(state, leading);
    if (!moveTo(state, screen, leading) && !wasElsewhere) return false;
    state.isLed = false;
    state.returning = undefined;
    return true;
  }

  function turnTo(screen: Screen | undefined): void {
    if (turn(screen)) notify('all');
  }

  function goToList(): void {
    if (isOver() || state.at === 'list' || !hasList(state)) return;
    leaveTo('list');
    notify('all');
  }

  function leaveTo(at: 'list' | 'review'): void {
    state.at = at;
    state.returning = undefined;
    leaveScreen(state);
  }

  /** `asked`: what takes the focus, if the person comes back. Otherwise the heading does. */
  function goToReview(asked?: FocusTarget): void {
    if (isOver() || state.at === 'review' || !canReview(state)) return;
    leaveTo('review');
    notify('all', asked);
  }

  /** Goes back to the review: to what is still needed or, if nothing is, to the answer that was changed. */
  function goBack(pointer: Pointer): void {
    goToReview(isComplete() ? { ids: onAnswer(pointer).ids } : onPart('missing'));
    // The heading is not read, because the focus is below it.
    say(state.wording.review);
  }

  /** Returns whether this person has answered all that they can. */
  function isComplete(): boolean {
    return ownIssues(state.tracker.issues(), state.evaluation).length === 0;
  }

  /** Returns the screen of a pointer, unless a stop prevents the person from going there. */
  function screenAt(pointer: Pointer): Screen | undefined {
    const line = linesOf(state).find(({ page }) => page === pageOf(pointer));
    return line && line.status !== 'cannot-start-yet' ? screenOf(state, pointer) : undefined;
  }

  function goTo(to: string): void {
    const pointer = to.startsWith('/') ? to : `/${to}`;
    const screen = screenAt(pointer);
    if (!screen) return;
    const isAnother = turn(screen, pointer);
    state.listOpen = false;
    // In `single` paging only the focus goes there.
    notify(isAnother ? 'all' : ['form'], state.model.paging === 'single' ? onAnswer(pointer) : undefined);
  }

  /** Returns the field at a pointer, if a person may answer it now. */
  function fieldAt(pointer: Pointer): FieldNode | undefined {
    const node = nodeOf(state, pointer);
    return !isOver() && node?.kind === 'field' && entriesExist(state.draft, pointer) && mayChange(state, node, pointer)
      ? node
      : undefined;
  }

  function answer(pointer: Pointer, value: unknown): void {
    if (!fieldAt(pointer)) return;
    const next = isAnswered(value) || (typeof value === 'string' && value !== '') ? copyJson(value) : undefined;
    if (sameJson(answerAt(state.draft.answers, pointer), next)) return;
    state.draft = withNewerAccepted(withAnswer(state.draft, pointer, next), pointer);
    state.answered = pointer;
    const stops = state.evaluation.stops.join();
    const changed = state.tracker.update(state.draft.answers, pointer, state.draft);
    // What depends on the answer may have come to be.
    const draft = changed.size > 1 ? withStarts(state.form, state.draft, { ...state, how: 'take' }) : state.draft;
    if (draft !== state.draft) {
      replaceDraft(state, draft);
      return notify('all');
    }
    const isAnother = changed.size > 1 && moveTo(state, presentScreen(state));
    const resolved = state.shown.size > 0 ? dropResolved(state) : [];
    const isStopping = stops !== state.evaluation.stops.join();
    notify(
      isAnother || isStopping
        ? 'all'
        : viewsAbout(state, { answered: pointer, changed: new Set([...changed, ...resolved]) }),
    );
  }

  return {
    answer,
    type(pointer, text, part) {
      const node = fieldAt(pointer);
      if (!node) return;
      const value = answerAt(state.draft.answers, pointer);
      const parts = part && { ...(typedInto(state, { node, pointer, value }) as DateParts), [part]: text };
      state.typed = { ...state.typed, [pointer]: parts ?? text };
      answer(pointer, typingOf(node).answer(parts ? spreadDate(parts) : text));
      // Another text may mean the same answer.
      notify([`field ${pointer}`]);
    },
    choose(pointer, option) {
      const node = fieldAt(pointer);
      if (node?.type !== 'strings') return answer(pointer, option);
      const { next, unticked } = afterTicking(fieldView(state, node, pointer), option as Scalar);
      answer(pointer, next);
      if (unticked) say(state.wording.unticked(unticked));
    },
    next() {
      if (isOver()) return false;
      if (state.at === 'review') return false;
      if (state.at === 'list') {
        const lines = linesOf(state);
        const isLeft = ({ status }: PageProgress): boolean => !SETTLED.includes(status);
        if (isComplete() && canReview(state)) goToReview();
        else goTo((lines.find(isLeft) ?? lines[0])?.page ?? '');
        return true;
      }
      const unfinished = state.tables?.unfinished(state, 'screen');
      if (unfinished) {
        notify([], unfinished);
        return false;
      }
      if (!showIssues(state, 'screen')) {
        state.summary = 'shown';
        notify('all', onPart('errors'));
        return false;
      }
      const { returning } = state;
      const to = screensAround(state).after;
      if (returning !== undefined && canReview(state)) goBack(returning);
      else if (to) turnTo(to);
      else goToReview();
      return to !== undefined || hasReview(state);
    },
    previous() {
      if (state.at === 'review') return hasList(state) ? goToList() : turnTo(screens(state).at(-1));
      const to = state.at === 'list' ? undefined : screensAround(state).before;
      if (to) turnTo(to);
      else goToList();
    },
    goTo,
    goToReview: () => goToReview(),
    follow(pointer) {
      const wasAtEnd = isAtEnd(state);
      const isAnother = turn(screenAt(pointer), pointer);
      if (isAnother && wasAtEnd) {
        if (hasReview(state)) state.returning = pointer;
        else state.isLed = true;
      }
      state.tables?.openTo(state, pointer);
      const isShown = isOnScreen(state, pointer) && showAt(state, pointer);
      notify(isAnother || isShown || state.tables ? 'all' : [], onAnswer(pointer));
    },
    goToList,
    toMissing() {
      if (turn(screens(state).at(-1))) notify('all', onPart('missing'));
    },
    toggleList() {
      state.listOpen = !state.listOpen;
      notify(['form']);
    },
    tick(page, ticked) {
      if (isOver() || !state.model.pages.some(({ name }) => name === page)) return;
      const others = state.draft.ticked.filter((name) => name !== page);
      if ((ticked === 'ticked') === others.length < state.draft.ticked.length) return;
      state.draft = Object.freeze({
        ...state.draft,
        ticked: Object.freeze(ticked === 'ticked' ? [...others, page] : others),
      });
      notify(['form']);
    },
    changeFacts(facts) {
      state.facts = facts;
      replaceDraft(state, state.draft);
      notify('all');
    },
    hold(held) {
      const become = (change: 'add' | 'delete'): void => {
        state.held[change](held);
        notify(['form']);
      };
      become('add');
      return () => become('delete');
    },
  };
}
