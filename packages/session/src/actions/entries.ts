import type { Pointer } from '@formwright/model';
import { entriesExist, entryIds } from '../draft/draft-edits.ts';
import { onButton, onEntry } from '../interaction/focus.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Session } from '../session.ts';
import { nodeOf, type State } from '../state/state.ts';
import { entryTitle } from '../views/entry-title.ts';
import { repeatView } from '../views/repeat-view.ts';
import { entryAt, type Reordering } from './reordering.ts';
import { reorder } from './reorder.ts';
import { fetchTables } from '../editor/fetch-tables.ts';
import type { TableActions } from '../editor/tables.ts';

/** What a person does with the entries of a repeat. */
export type EntryActions = Pick<
  Session,
  'addEntry' | 'removeEntry' | 'moveEntry' | 'pressEntry' | 'pressEditor' | 'undoRemoval'
>;

/** Makes the actions with entries. None throws. */
export function createEntryActions(state: State, { notify, say }: Pick<Interaction, 'notify' | 'say'>): EntryActions {
  /** Does something with a table, once its code is there. */
  function withTables(act: (actions: TableActions) => void): void {
    const { tables } = state;
    if (tables) act(tables.createTableActions(state, { notify, say }));
    else fetchTables(state, () => withTables(act));
  }

  /** Returns whether the entries of a repeat are a table. */
  function isTable(repeat: Pointer): boolean {
    const node = nodeOf(state, repeat);
    return node?.kind === 'repeat' && node.columns !== undefined;
  }

  /** Changes the order of a repeat's entries, if the repeat may be changed in this way. */
  function rearrange(
    repeat: Pointer,
    may: 'canAdd' | 'editable',
    change: (entries: readonly number[], titleOf: (entry: number) => string) => Reordering,
  ): void {
    const node = nodeOf(state, repeat);
    if (state.activity.kind === 'submitted' || node?.kind !== 'repeat' || !entriesExist(state.draft, repeat)) return;
    if (!repeatView(state, node, repeat)[may]) return;
    const former = [...entryIds(state.draft, repeat).keys()];
    const titleOf = (entry: number): string => entryTitle(node, entry, state.wording);
    const { order: next, asked, said = '' } = change(former, titleOf);
    if (next.length === former.length && next.every((old, n) => old === n)) return;
    reorder(state, { repeat, order: next });
    notify('all', asked);
    if (said) say(said);
  }

  function removeEntry(entry: Pointer): void {
    const [repeat, number] = entryAt(entry);
    rearrange(repeat, 'editable', (entries, titleOf) => {
      if (isTable(repeat)) withTables(({ remember }) => remember(entry));
      return {
        order: entries.filter((n) => n !== number),
        asked: onEntry(repeat, number),
        said: state.wording.entryRemoved(titleOf(number)),
      };
    });
  }

  function moveEntry(entry: Pointer, direction: 'up' | 'down'): void {
    const [repeat, number] = entryAt(entry);
    const other = direction === 'up' ? number - 1 : number + 1;
    rearrange(repeat, 'editable', (entries, titleOf) => ({
      order:
        other in entries && number in entries
          ? entries.map((n) => (n === number ? other : n === other ? number : n))
          : entries,
      asked: onButton(`${repeat}/${other}`, direction),
      said: state.wording.entryMoved(titleOf(other)),
    }));
  }

  return {
    addEntry(repeat) {
      if (isTable(repeat)) return withTables(({ begin }) => begin(repeat));
      rearrange(repeat, 'canAdd', (entries) => ({ order: [...entries, -1], asked: onEntry(repeat, entries.length) }));
    },
    removeEntry,
    moveEntry,
    pressEntry(entry, action) {
      if (action === 'confirm') return removeEntry(entry);
      if (action === 'up' || action === 'down') return moveEntry(entry, action);
      if (action === 'edit') return withTables(({ edit }) => edit(entry));
      const isAsked = action === 'remove';
      state.asked = isAsked ? entry : undefined;
      notify('all', onButton(entry, isAsked ? 'confirm' : 'remove'));
    },
    pressEditor: (action) => withTables(({ pressEditor }) => pressEditor(action)),
    undoRemoval: () => withTables(({ undoRemoval }) => undoRemoval()),
  };
}
