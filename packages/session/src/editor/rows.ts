import { answerText } from '@formwright/messages';
import { tableWords } from '@formwright/messages/tables';
import type { FieldNode, Pointer } from '@formwright/model';
import { answerAt, isAnswered, isVisible } from '@formwright/runtime';
import { entryIds } from '../draft/draft-edits.ts';
import { stablePointer } from '../draft/stable-pointer.ts';
import { describedBy } from '../interaction/ids.ts';
import { shownWords } from '../screens/shown-issues.ts';
import { buttonsOf } from '../views/buttons.ts';
import type { State } from '../state/state.ts';
import type { Cell, EntryAction, EntryView, RepeatView } from '../views/views.ts';
import { canChange } from './can-change.ts';
import { linesIn } from './lines-in.ts';
import { removal } from './removal.ts';
import { columnNodes, rowTitle } from './row-title.ts';

/** Returns the view of a repeat with its table. */
export function withTable(state: State, view: RepeatView): RepeatView {
  const entries = rows(state, view);
  return {
    ...view,
    entries,
    empty: entries.length === 0 ? state.wording.noEntries : undefined,
    columns: columnNodes(view.node).map(({ label }) => label),
    removal: removal(state, view.pointer),
  };
}

/** Makes the rows. An entry that is being added has none yet. */
function rows(state: State, { node, pointer, editable }: RepeatView): readonly EntryView[] {
  const { draft, wording } = state;
  const words = tableWords[wording.language];
  const adding = new Set(state.open.filter(({ kind }) => kind === 'new').map(({ entry }) => entry));
  const ids = entryIds(draft, pointer);
  const isAdding = (n: number): boolean => adding.has(stablePointer(draft, `${pointer}/${n}`));
  const places = [...ids.keys()].filter((n) => !isAdding(n));
  return places.map((n, place) => {
    const at = `${pointer}/${n}`;
    const title = rowTitle(state, node, { number: n, value: answerAt(draft.answers, at) });
    const { prompts, error } = shownWords(state, at);
    const issues = linesIn(state, at);
    const remove = wording.removeEntry(title);
    const isAsked = state.asked === at;
    const changes = {
      up: editable && place > 0 && words.up,
      down: editable && place < places.length - 1 && words.down,
      remove: editable && words.remove,
    };
    return {
      id: ids[n] ?? '',
      pointer: at,
      title,
      cells: columnNodes(node).map((column) => cell(state, column, `${at}/${column.name}`)),
      issues,
      actions: buttonsOf<EntryAction>(
        isAsked
          ? { confirm: remove, cancel: wording.cancel }
          : { edit: canChange(state, node.children, at) ? words.edit : words.view, ...changes },
      ),
      prompts,
      error,
      question: isAsked ? `${remove}?` : undefined,
      describedBy: describedBy({ error }, '-'),
      hasMore: isAsked || error !== undefined || issues.length + prompts.length > 0,
    };
  });
}

function cell({ draft, evaluation, wording }: State, node: FieldNode, pointer: Pointer): Cell {
  if (!isVisible(evaluation, pointer)) return { label: node.label, text: '', isAnswered: false };
  const value = node.calculated ? evaluation.calculated.get(pointer) : answerAt(draft.answers, pointer);
  return {
    label: node.label,
    text: [answerText(node, value, wording)].flat().join(', '),
    isAnswered: isAnswered(value),
  };
}
