import { type FormModel, type Path, type Pointer, walk } from '@formwright/model';
import { answerAt } from '@formwright/runtime';
import { sameJson } from '../json.ts';
import { withAnswer } from './draft-edits.ts';
import type { SavedDraft } from './saved-draft.ts';
import { pointerIn } from './stable-pointer.ts';

/**
 * Returns a draft with the sensitive answers (`x-sensitive`) of another one, in the same entries. For what is stored without
 * the person having asked.
 */
export function withSensitiveOf(other: SavedDraft, draft: SavedDraft, model: FormModel): SavedDraft {
  let made = draft;
  walk(model.pages, (node) => {
    if (node.kind !== 'field' || !node.sensitive) return;
    for (const pointer of pointersOf(node.path, draft)) {
      const there = pointerIn(other, draft, pointer);
      const value = there === undefined ? undefined : answerAt(other.answers, there);
      if (!sameJson(answerAt(made.answers, pointer), value)) made = withAnswer(made, pointer, value);
    }
  });
  return made;
}

/** Returns the pointers of a path in all entries. */
function pointersOf(path: Path, { answers }: SavedDraft): readonly Pointer[] {
  const [first = '', ...rest] = path.split('/*');
  return rest.reduce<readonly Pointer[]>(
    (found, next) =>
      found.flatMap((pointer) => {
        const entries = answerAt(answers, pointer);
        return Array.isArray(entries) ? entries.map((_, n) => `${pointer}/${n}${next}`) : [];
      }),
    [first],
  );
}
