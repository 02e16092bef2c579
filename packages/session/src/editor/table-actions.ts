import { tableWords } from '@formwright/messages/tables';
import type { Issue, Pointer, RepeatNode } from '@formwright/model';
import { answerAt, isWithin, ownIssues } from '@formwright/runtime';
import { entryAt } from '../actions/reordering.ts';
import { reorder } from '../actions/reorder.ts';
import { replaceDraft } from '../actions/replace-draft.ts';
import { copyOf, withCopy } from '../draft/entry-copy.ts';
import { entriesExist, entryIds } from '../draft/draft-edits.ts';
import { pointerNow, stablePointer } from '../draft/stable-pointer.ts';
import { sameJson } from '../json.ts';
import { onAnswer, onButton, onEntry } from '../interaction/focus.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { firstOfEach } from '../screens/shown-issues.ts';
import { repeatView } from '../views/repeat-view.ts';
import { nodeOf, type State } from '../state/state.ts';
import { closeInnermost, openEntry } from './open-entries.ts';
import { innermost, type OpenEntry } from './open-entry.ts';
import { onEditor } from './on-editor.ts';
import { rowTitle } from './row-title.ts';
import type { TableActions } from './tables.ts';

/** Codes of what is missing and not wrong: an entry may be completed over time. */
const missing: ReadonlySet<Issue['code']> = new Set(['mandatory', 'minItems']);

/** Makes the actions with tables of entries. None throws. */
export function createTableActions(state: State, { notify, say }: Pick<Interaction, 'notify' | 'say'>): TableActions {
  const words = (): (typeof tableWords)['en'] => tableWords[state.wording.language];
  const isOver = (): boolean => state.activity.kind === 'submitted';

  function titleOf(pointer: Pointer): string {
    const [repeat, number] = entryAt(pointer);
    const value = answerAt(state.draft.answers, pointer);
    return rowTitle(state, nodeOf(state, repeat) as RepeatNode, { number, value });
  }

  function begin(repeat: Pointer): void {
    const node = nodeOf(state, repeat);
    if (isOver() || node?.kind !== 'repeat' || !entriesExist(state.draft, repeat)) return;
    if (!repeatView(state, node, repeat).canAdd) return;
    const number = entryIds(state.draft, repeat).length;
    const order = [...entryIds(state.draft, repeat).keys(), -1];
    reorder(state, { repeat, order });
    openEntry(state, `${repeat}/${number}`, 'new');
    notify('all', onEditor('editor'));
  }

  /** Changes how the innermost editor is shown. */
  function show(change: Partial<Pick<OpenEntry, 'asking' | 'summary'>>): void {
    const shown = innermost(state)?.entry;
    state.open = Object.freeze(state.open.map((one) => (one.entry === shown ? { ...one, ...change } : one)));
  }

  /** Shows what prevents the entry from being taken. Returns whether there is something. */
  function isBarred({ pointer, kind }: OpenEntry & { readonly pointer: Pointer }): boolean {
    const issues = firstOfEach(ownIssues(state.tracker.issues(), state.evaluation)).filter(
      (issue) => isWithin(issue.pointer, pointer) && (kind === 'new' || !missing.has(issue.code)),
    );
    const others = [...state.shown].filter(([at]) => !isWithin(at, pointer));
    state.shown = new Map([...others, ...issues.map((issue) => [issue.pointer, issue] as const)]);
    show({ summary: issues.length > 0 ? 'shown' : 'hidden' });
    return issues.length > 0;
  }

  function discard({ pointer, kind, before, shownBefore }: OpenEntry & { readonly pointer: Pointer }): void {
    const [repeat, number] = entryAt(pointer);
    const order = [...entryIds(state.draft, repeat).keys()].filter((n) => n !== number);
    closeInnermost(state);
    const inside = ([at]: readonly [Pointer, unknown]): boolean => isWithin(at, pointer);
    const outside = (one: readonly [Pointer, unknown]): boolean => !inside(one);
    const again = kind === 'known' ? [...shownBefore].filter(inside) : [];
    state.shown = new Map([...[...state.shown].filter(outside), ...again]);
    state.typed = Object.fromEntries(Object.entries(state.typed).filter(outside));
    if (kind === 'new') reorder(state, { repeat, order });
    else replaceDraft(state, withCopy(state.draft, pointer, before));
    notify('all', kind === 'new' ? onAnswer(repeat) : onButton(pointer, 'edit'));
  }

  return {
    begin,
    edit(entry) {
      if (isOver() || !entriesExist(state.draft, entry)) return;
      openEntry(state, entry, 'known');
      notify('all', onEditor('editor'));
    },
    pressEditor(action) {
      const entry = innermost(state);
      if (!entry || isOver()) return;
      const { pointer, before, reopened } = entry;
      const [repeat] = entryAt(pointer);
      switch (action) {
        case 'add':
        case 'add-and-close':
        case 'save-changes': {
          if (isBarred(entry)) return notify('all', onEditor('editor-errors'));
          const title = titleOf(pointer);
          closeInnermost(state);
          if (action === 'add') begin(repeat);
          else notify('all', action === 'save-changes' ? onButton(pointer, 'edit') : onAnswer(repeat));
          return say(action === 'save-changes' ? words().saved(title) : words().added(title));
        }
        case 'cancel':
          if (!entry.asking && (reopened || !sameJson(copyOf(state.draft, pointer), before))) {
            show({ asking: true });
            return notify(['form'], onEditor('editor-question'));
          }
          return discard(entry);
        case 'discard':
          return discard(entry);
        case 'keep':
          show({ asking: false });
          return notify(['form'], onEditor('editor-cancel'));
        case 'close':
          closeInnermost(state);
          return notify('all', onButton(pointer, 'edit'));
      }
    },
    remember(entry) {
      const [repeat, number] = entryAt(entry);
      const id = entryIds(state.draft, repeat)[number];
      if (id === undefined) return;
      const copy = copyOf(state.draft, entry);
      state.removed = { repeat: stablePointer(state.draft, repeat), number, id, copy };
    },
    undoRemoval() {
      const { removed } = state;
      const repeat = removed && pointerNow(state.draft, removed.repeat);
      if (isOver() || repeat === undefined) return;
      const node = nodeOf(state, repeat);
      if (node?.kind !== 'repeat' || !repeatView(state, node, repeat).canAdd) return;
      const { number, id, copy } = removed as NonNullable<typeof removed>;
      const order: number[] = [...entryIds(state.draft, repeat).keys()];
      order.splice(number, 0, -1);
      state.removed = undefined;
      reorder(state, { repeat, order, newId: () => id });
      replaceDraft(state, withCopy(state.draft, `${repeat}/${number}`, copy));
      notify('all', onEntry(repeat, number));
      say(words().restored(titleOf(`${repeat}/${number}`)));
    },
  };
}
