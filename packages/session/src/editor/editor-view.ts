import { tableWords } from '@formwright/messages/tables';
import type { RepeatNode } from '@formwright/model';
import { entryIds } from '../draft/draft-edits.ts';
import { entryAt } from '../actions/reordering.ts';
import { isOnScreen } from '../screens/screens.ts';
import { shownWords } from '../screens/shown-issues.ts';
import { buttonsOf } from '../views/buttons.ts';
import { mayChange, nodeOf, type State } from '../state/state.ts';
import type { EditorAction, EditorView } from '../views/views.ts';
import { canChange } from './can-change.ts';
import { linesIn } from './lines-in.ts';
import { innermost, openNow } from './open-entry.ts';
import { rowTitle } from './row-title.ts';

/** Makes the view of the editor, if one is open on this screen: that of the innermost entry. */
export function editorView(state: State): EditorView | undefined {
  const entry = innermost(state);
  if (!entry || !isOnScreen(state, entry.pointer)) return undefined;
  const { wording, draft } = state;
  const { pointer, kind, summary, asking } = entry;
  const [repeat, number] = entryAt(pointer);
  const node = nodeOf(state, repeat) as RepeatNode;
  const words = tableWords[wording.language];
  const isNew = kind === 'new';
  const mayAdd = mayChange(state, node, repeat);
  const isFull = entryIds(draft, repeat).length >= (node.maxEntries ?? Infinity);
  const actions = buttonsOf<EditorAction>(
    asking
      ? { discard: words.discard, keep: words.keepEditing }
      : isNew
        ? {
            'add-and-close': mayAdd && words.addAndClose,
            add: mayAdd && !isFull && words.add,
            cancel: wording.cancel,
          }
        : canChange(state, node.children, pointer)
          ? { 'save-changes': words.saveChanges, cancel: wording.cancel }
          : { close: words.close },
  );
  const { prompts, error } = shownWords(state, pointer);
  return {
    kind: wording.govuk ? 'page' : 'dialog',
    key: entry.entry,
    pointer,
    title: isNew
      ? (node.addLabel ?? wording.addEntry(node.entryLabel))
      : rowTitle(state, node, { number, value: entry.before.value }),
    caption: [...outerTitles(state), node.label].join(' – '),
    prompts,
    error,
    errors: summary === 'shown' ? linesIn(state, pointer) : [],
    question: asking ? words.question : undefined,
    actions,
    // Return must not discard anything.
    primary: asking ? undefined : actions[0]?.action,
    escape: actions.at(-1)?.action,
  };
}

function outerTitles(state: State): readonly string[] {
  return openNow(state)
    .slice(0, -1)
    .map(({ pointer, before }) => {
      const [repeat, number] = entryAt(pointer);
      return rowTitle(state, nodeOf(state, repeat) as RepeatNode, { number, value: before.value });
    });
}
