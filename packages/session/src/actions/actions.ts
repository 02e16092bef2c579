import type { PageProgress, Pointer } from '@formwright/model';
import { answerAt, isAnswered } from '@formwright/runtime';
import { applyPrefill } from '../prefill/apply-prefill.ts';
import {
  atScreen,
  pageOf,
  hasList,
  isOnScreen,
  neighbour,
  presentScreen,
  type Screen,
  screenOf,
} from '../screens/screens.ts';
import { entriesExist, entryIds, movement, type Order, withAnswer, withOrder } from '../draft/draft-edits.ts';
import { isFieldEditable } from '../views/field-view.ts';
import { nodeOf, tracking, type State } from '../state/state.ts';
import { withNewerAccepted, withNewerKnown } from '../draft/provenance.ts';
import { viewsAbout } from '../views/views-about.ts';
import { repeatView } from '../views/repeat-view.ts';
import { copyJson, sameJson } from '../json.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Session } from '../session.ts';
import { forgetScreen, dropResolved, showAt, showIssues, showSummary } from '../screens/shown-issues.ts';
import { type FocusTarget, onAnswer, onEntry, onButton, onFrame } from '../interaction/focus.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { entryTitle } from '../views/entry-title.ts';

/** What a person does with a form, apart from what its host does. */
export type Actions = Pick<
  Session,
  | 'answer'
  | 'addEntry'
  | 'removeEntry'
  | 'askToRemove'
  | 'moveEntry'
  | 'next'
  | 'previous'
  | 'goTo'
  | 'follow'
  | 'goToList'
  | 'tick'
  | 'hideAside'
  | 'keep'
  | 'refresh'
  | 'changeFacts'
  | 'hold'
>;

/** Makes the actions of a session. Each leaves the state consistent, then notifies listeners; none throws. */
export function createActions(state: State, { notify, say }: Pick<Interaction, 'notify' | 'say'>): Actions {
  const isOver = (): boolean => state.activity.kind === 'submitted';

  /** Replaces the draft by one of which the evaluation may differ, and notifies all listeners. */
  function replaceDraft(draft: SavedDraft, asked?: FocusTarget): void {
    state.draft = draft;
    Object.assign(state, tracking(state));
    moveTo(presentScreen(state));
    dropResolved(state);
    notify('all', asked);
  }

  /** Returns true if the screen changed. `leading`: the pointer of the link that was followed; its issue stays shown. */
  function moveTo(screen: Screen, leading?: Pointer): boolean {
    const draft = atScreen(state.draft, screen);
    if (draft === state.draft) return false;
    state.draft = draft;
    // All pages of a single screen stay where they are.
    if (state.model.paging === 'single') return true;
    if (state.activity.kind === 'saved' || state.activity.kind === 'failed') state.activity = { kind: 'idle' };
    forgetScreen(state, leading);
    return true;
  }

  /** Returns true if the screen changed. */
  function turn(screen: Screen | undefined, leading?: Pointer): boolean {
    if (!screen || isOver()) return false;
    const wasAtList = state.atList;
    state.atList = false;
    return moveTo(screen, leading) || wasAtList;
  }

  function turnTo(screen: Screen | undefined): void {
    if (turn(screen)) notify('all');
  }

  function goToList(): void {
    if (isOver() || state.atList || !hasList(state)) return;
    state.atList = true;
    if (state.activity.kind === 'saved' || state.activity.kind === 'failed') state.activity = { kind: 'idle' };
    forgetScreen(state);
    notify('all');
  }

  /** The screen that a person may go to for a pointer; none behind a stop. */
  function screenAt(pointer: Pointer): Screen | undefined {
    const line = linesOf(state).find(({ page }) => page === pageOf(pointer));
    return line && line.status !== 'cannot-start-yet' ? screenOf(state, pointer) : undefined;
  }

  function goTo(to: string): void {
    const pointer = to.startsWith('/') ? to : `/${to}`;
    const screen = screenAt(pointer);
    const isAnother = turn(screen, pointer);
    // On a single screen, it is the focus that goes there.
    const asked = screen && state.model.paging === 'single' ? onAnswer(pointer) : undefined;
    if (isAnother || asked) notify(isAnother ? 'all' : [], asked);
  }

  /** Puts a repeat's entries in the order that `order` makes of their numbers, if the repeat may be changed so. */
  function reorder(
    repeat: Pointer,
    may: 'canAdd' | 'canRemove' | 'canMove',
    change: (entries: readonly number[], titleOf: (entry: number) => string) => Reordering,
  ): void {
    const node = nodeOf(state, repeat);
    if (isOver() || node?.kind !== 'repeat' || !entriesExist(state.draft, repeat)) return;
    if (!repeatView(state, node, repeat)[may]) return;
    const former = [...entryIds(state.draft, repeat).keys()];
    const titleOf = (entry: number): string => entryTitle(node, entry, state.wording);
    const { order: next, asked, said = '' } = change(former, titleOf);
    if (next.length === former.length && next.every((old, n) => old === n)) return;
    const move = movement(repeat, next);
    state.asked = undefined;
    state.shown = new Map(
      [...state.shown.values()].flatMap((issue) => {
        const pointer = move(issue.pointer);
        return pointer === undefined ? [] : [[pointer, { ...issue, pointer }]];
      }),
    );
    replaceDraft(withOrder(state.draft, { repeat, order: next, newId: state.newId }), asked);
    if (said) say(said);
  }

  return {
    answer(pointer, value) {
      const node = nodeOf(state, pointer);
      if (
        isOver() ||
        node?.kind !== 'field' ||
        !entriesExist(state.draft, pointer) ||
        !isFieldEditable(state, node, pointer)
      )
        return;
      const next = isAnswered(value) || (typeof value === 'string' && value !== '') ? copyJson(value) : undefined;
      if (sameJson(answerAt(state.draft.answers, pointer), next)) return;
      state.draft = withNewerAccepted(withAnswer(state.draft, pointer, next), pointer);
      state.answered = pointer;
      const changed = state.tracker.update(state.draft.answers, pointer);
      const isAnother = changed.size > 1 && moveTo(presentScreen(state));
      const resolved = state.shown.size > 0 ? dropResolved(state) : [];
      notify(isAnother ? 'all' : viewsAbout(state, { answered: pointer, changed: new Set([...changed, ...resolved]) }));
    },
    addEntry: (repeat) =>
      reorder(repeat, 'canAdd', (entries) => ({ order: [...entries, -1], asked: onEntry(repeat, entries.length) })),
    removeEntry(entry) {
      const [repeat, number] = entryAt(entry);
      reorder(repeat, 'canRemove', (entries, titleOf) => ({
        order: entries.filter((n) => n !== number),
        asked: onEntry(repeat, number),
        said: state.wording.entryRemoved(titleOf(number)),
      }));
    },
    askToRemove(entry) {
      state.asked = state.asked === entry ? undefined : entry;
      notify('all', onButton(entry, state.asked ? 'confirm' : 'remove'));
    },
    moveEntry(entry, direction) {
      const [repeat, number] = entryAt(entry);
      const other = direction === 'up' ? number - 1 : number + 1;
      reorder(repeat, 'canMove', (entries, titleOf) => ({
        order:
          other in entries && number in entries
            ? entries.map((n) => (n === number ? other : n === other ? number : n))
            : entries,
        asked: onButton(`${repeat}/${other}`, direction),
        said: state.wording.entryMoved(titleOf(other)),
      }));
    },
    next() {
      if (isOver()) return false;
      if (state.atList) {
        const lines = linesOf(state);
        goTo((lines.find(({ status }) => status !== 'completed') ?? lines[0])?.page ?? '');
        return true;
      }
      if (!showIssues(state, 'screen')) {
        showSummary(state);
        notify('all');
        return false;
      }
      const to = neighbour(state, 1);
      turnTo(to);
      return to !== undefined;
    },
    previous() {
      const to = state.atList ? undefined : neighbour(state, -1);
      if (to) turnTo(to);
      else goToList();
    },
    goTo,
    follow(pointer) {
      const isAnother = turn(screenAt(pointer), pointer);
      const isShown = isOnScreen(state, pointer) && showAt(state, pointer);
      notify(isAnother || isShown ? 'all' : [], onAnswer(pointer));
    },
    goToList,
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
    hideAside() {
      state.asideHidden = true;
      notify(['form'], onFrame('heading'));
    },
    keep(pointer) {
      if (isOver()) return;
      state.draft = withNewerKnown(state.draft, pointer);
      notify(['form', `field ${pointer}`], onAnswer(pointer));
    },
    changeFacts(facts) {
      state.facts = facts;
      replaceDraft(state.draft);
    },
    hold(held) {
      const become = (change: 'add' | 'delete'): void => {
        state.held[change](held);
        notify(['form']);
      };
      become('add');
      return () => become('delete');
    },
    refresh(record) {
      if (!isOver()) replaceDraft(applyPrefill(state.form.model, state.draft, record));
    },
  };
}

/** How the entries of a repeat change, what takes the focus then, and what is said of it. */
interface Reordering {
  readonly order: Order;
  readonly asked: FocusTarget;
  readonly said?: string;
}

function linesOf({ tracker, draft }: State): readonly PageProgress[] {
  return tracker.progress(draft.page).pages;
}

function entryAt(entry: Pointer): readonly [Pointer, number] {
  const end = entry.lastIndexOf('/');
  return [entry.slice(0, end), /^\d+$/.test(entry.slice(end + 1)) ? Number(entry.slice(end + 1)) : -1];
}
