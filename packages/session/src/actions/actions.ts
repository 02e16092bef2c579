import type { FieldNode, Pointer, Scalar } from '@formwright/model';
import { answerAt, type DateParts, isAnswered } from '@formwright/runtime';
import {
  atScreen,
  pageOf,
  hasList,
  isOnScreen,
  screensAround,
  presentScreen,
  type Screen,
  screenOf,
} from '../screens/screens.ts';
import { updateDraft, withStarts } from '../draft/begin-draft.ts';
import { entriesExist, entryIds, moveKeys, movement, withAnswer, withOrder } from '../draft/draft-edits.ts';
import { fieldView, isFieldEditable } from '../views/field-view.ts';
import { entryAt, type Reordering } from './reordering.ts';
import { linesOf, nodeOf, tracking, type State } from '../state/state.ts';
import { provenanceOf, withNewerAccepted, withNewerKnown } from '../draft/provenance.ts';
import { viewsAbout } from '../views/views-about.ts';
import { copyJson, sameJson } from '../json.ts';
import { repeatView } from '../views/repeat-view.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Session } from '../session.ts';
import { forgetScreen, dropResolved, showAt, showIssues } from '../screens/shown-issues.ts';
import { type FocusTarget, onAnswer, onEntry, onButton, onPart } from '../interaction/focus.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { typedInto, typingOf } from '../typing/boxes.ts';
import { afterTicking } from '../typing/choices.ts';
import { spreadDate } from '../typing/date-parts.ts';
import { entryTitle } from '../views/entry-title.ts';

/** What a person does with a form, without its host. */
export type Actions = Pick<
  Session,
  | 'answer'
  | 'type'
  | 'choose'
  | 'useRecord'
  | 'addEntry'
  | 'removeEntry'
  | 'moveEntry'
  | 'pressEntry'
  | 'next'
  | 'previous'
  | 'goTo'
  | 'follow'
  | 'goToList'
  | 'toggleList'
  | 'tick'
  | 'hideAside'
  | 'keep'
  | 'refresh'
  | 'changeFacts'
  | 'hold'
>;

/** Makes the actions of a session. Each leaves the state consistent and then notifies listeners. None throws. */
export function createActions(state: State, { notify, say }: Pick<Interaction, 'notify' | 'say'>): Actions {
  const isOver = (): boolean => state.activity.kind === 'submitted';

  /** Takes over a draft that may differ anywhere, with what the record says about it, and notifies all listeners. */
  function replaceDraft(draft: SavedDraft, asked?: FocusTarget): void {
    state.draft = updateDraft(state.form, draft, state);
    Object.assign(state, tracking(state));
    moveTo(presentScreen(state));
    dropResolved(state);
    notify('all', asked);
  }

  /** Returns true if the screen changed. `leading`: pointer of the link that was followed; its issue stays shown. */
  function moveTo(screen: Screen, leading?: Pointer): boolean {
    const draft = atScreen(state.draft, screen);
    if (draft === state.draft) return false;
    state.draft = draft;
    // In `single` paging all pages stay on the screen.
    if (state.model.paging !== 'single') leaveScreen(leading);
    return true;
  }

  function leaveScreen(leading?: Pointer): void {
    if (state.activity.kind === 'saved' || state.activity.kind === 'failed') state.activity = { kind: 'idle' };
    state.listOpen = false;
    state.typed = {};
    forgetScreen(state, leading);
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
    leaveScreen();
    notify('all');
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

  /** Changes the order of a repeat's entries, if the repeat may be changed in this way. */
  function reorder(
    repeat: Pointer,
    may: 'canAdd' | 'editable',
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
    state.typed = moveKeys(state.typed, move);
    state.shown = new Map(
      [...state.shown.values()].flatMap((issue) => {
        const pointer = move(issue.pointer);
        return pointer === undefined ? [] : [[pointer, { ...issue, pointer }]];
      }),
    );
    replaceDraft(withOrder(state.draft, { repeat, order: next, newId: state.newId }), asked);
    if (said) say(said);
  }

  /** Returns the field at a pointer, if a person may answer it now. */
  function fieldAt(pointer: Pointer): FieldNode | undefined {
    const node = nodeOf(state, pointer);
    return !isOver() &&
      node?.kind === 'field' &&
      entriesExist(state.draft, pointer) &&
      isFieldEditable(state, node, pointer)
      ? node
      : undefined;
  }

  function answer(pointer: Pointer, value: unknown): void {
    if (!fieldAt(pointer)) return;
    const next = isAnswered(value) || (typeof value === 'string' && value !== '') ? copyJson(value) : undefined;
    if (sameJson(answerAt(state.draft.answers, pointer), next)) return;
    state.draft = withNewerAccepted(withAnswer(state.draft, pointer, next), pointer);
    state.answered = pointer;
    const changed = state.tracker.update(state.draft.answers, pointer);
    // What depends on the answer may have come to be.
    const draft = changed.size > 1 ? withStarts(state.form, state.draft, { ...state, how: 'take' }) : state.draft;
    if (draft !== state.draft) return replaceDraft(draft);
    const isAnother = changed.size > 1 && moveTo(presentScreen(state));
    const resolved = state.shown.size > 0 ? dropResolved(state) : [];
    notify(isAnother ? 'all' : viewsAbout(state, { answered: pointer, changed: new Set([...changed, ...resolved]) }));
  }

  function removeEntry(entry: Pointer): void {
    const [repeat, number] = entryAt(entry);
    reorder(repeat, 'editable', (entries, titleOf) => ({
      order: entries.filter((n) => n !== number),
      asked: onEntry(repeat, number),
      said: state.wording.entryRemoved(titleOf(number)),
    }));
  }

  function moveEntry(entry: Pointer, direction: 'up' | 'down'): void {
    const [repeat, number] = entryAt(entry);
    const other = direction === 'up' ? number - 1 : number + 1;
    reorder(repeat, 'editable', (entries, titleOf) => ({
      order:
        other in entries && number in entries
          ? entries.map((n) => (n === number ? other : n === other ? number : n))
          : entries,
      asked: onButton(`${repeat}/${other}`, direction),
      said: state.wording.entryMoved(titleOf(other)),
    }));
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
      if (node?.widget !== 'checkboxes') return answer(pointer, option);
      const { next, unticked } = afterTicking(fieldView(state, node, pointer), option as Scalar);
      answer(pointer, next);
      if (unticked) say(state.wording.unticked(unticked));
    },
    useRecord(pointer) {
      const newer = provenanceOf(state.draft, pointer)?.newer;
      if (newer) answer(pointer, newer.value);
      notify([], onAnswer(pointer));
    },
    addEntry: (repeat) =>
      reorder(repeat, 'canAdd', (entries) => ({ order: [...entries, -1], asked: onEntry(repeat, entries.length) })),
    removeEntry,
    moveEntry,
    pressEntry(entry, action) {
      if (action === 'confirm') return removeEntry(entry);
      if (action === 'up' || action === 'down') return moveEntry(entry, action);
      const isAsked = action === 'remove';
      state.asked = isAsked ? entry : undefined;
      notify('all', onButton(entry, isAsked ? 'confirm' : 'remove'));
    },
    next() {
      if (isOver()) return false;
      if (state.atList) {
        const lines = linesOf(state);
        goTo((lines.find(({ status }) => status !== 'completed') ?? lines[0])?.page ?? '');
        return true;
      }
      if (!showIssues(state, 'screen')) {
        state.summary = 'shown';
        notify('all', onPart('errors'));
        return false;
      }
      const to = screensAround(state).after;
      turnTo(to);
      return to !== undefined;
    },
    previous() {
      const to = state.atList ? undefined : screensAround(state).before;
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
    hideAside() {
      state.asideHidden = true;
      notify(['form'], onPart('heading'));
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
      if (isOver()) return;
      state.record = record;
      replaceDraft(state.draft);
    },
  };
}
