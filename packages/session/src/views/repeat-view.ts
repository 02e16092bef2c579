import type { Pointer, RepeatNode } from '@formwright/model';
import { isWithin } from '@formwright/runtime';
import { entryIds } from '../draft/draft-edits.ts';
import { describedBy } from '../interaction/ids.ts';
import { buttonsOf } from './buttons.ts';
import { entryTitle } from './entry-title.ts';
import { markOf } from './mark.ts';
import { shownWords } from '../screens/shown-issues.ts';
import { isBehindStop, presentStop } from '../screens/stopped.ts';
import { mayChange, type State } from '../state/state.ts';
import type { EntryAction, EntryView, RepeatView } from './views.ts';

const NONE: readonly never[] = [];

/** Makes the view of one repeat. */
export function repeatView(state: State, node: RepeatNode, pointer: Pointer): RepeatView {
  const { draft, evaluation, wording } = state;
  const ids = entryIds(draft, pointer);
  const stop = presentStop(state);
  const isStopped = stop !== undefined && isWithin(stop, pointer);
  const editable = mayChange(state, node, pointer);
  const canAdd = editable && !isStopped && ids.length < (node.maxEntries ?? Infinity);
  const mandatory = evaluation.mandatory.has(pointer);
  const { prompts, error } = shownWords(state, pointer);
  const comment = state.late?.commentAt(state, pointer);
  const isTable = node.columns !== undefined;
  const view: RepeatView = {
    node,
    pointer,
    entries: isTable ? NONE : entryViews(state, { node, pointer, ids, editable }),
    mandatory,
    mark: markOf(mandatory, wording),
    editable,
    canAdd,
    addLabel: canAdd ? (node.addLabel ?? wording.addEntry(node.entryLabel)) : undefined,
    headingEnd: canAdd ? '-label' : '',
    empty: ids.length === 0 ? wording.noEntries : undefined,
    prompts,
    error,
    comment,
    describedBy: describedBy({ hint: node.hint, comment, error }),
    isTable,
    columns: NONE,
    removal: undefined,
  };
  const drawn = isTable && state.tables ? state.tables.withTable(state, view) : view;
  if (!isStopped) return drawn;
  return { ...drawn, entries: drawn.entries.filter((entry) => !isBehindStop(state, entry.pointer)) };
}

interface Entries extends Pick<RepeatView, 'node' | 'pointer' | 'editable'> {
  readonly ids: readonly string[];
}

/** Makes the views of entries that are all open on the screen. */
function entryViews(state: State, { node, pointer, ids, editable }: Entries): readonly EntryView[] {
  const { wording } = state;
  return ids.map((id, n) => {
    const title = entryTitle(node, n, wording);
    const at = `${pointer}/${n}`;
    const own = shownWords(state, at);
    const remove = wording.removeEntry(title);
    const isAsked = state.asked === at;
    const changes = {
      up: n > 0 && wording.moveUp(title),
      down: n < ids.length - 1 && wording.moveDown(title),
      remove,
    };
    return {
      id,
      pointer: at,
      title,
      cells: NONE,
      issues: NONE,
      actions: buttonsOf<EntryAction>(isAsked ? { confirm: remove, cancel: wording.cancel } : editable ? changes : {}),
      prompts: own.prompts,
      error: own.error,
      question: isAsked ? `${remove}?` : undefined,
      describedBy: describedBy({ error: own.error }, '-'),
    };
  });
}
