import { type FormModel, nodeAt } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';

/**
 * Returns the sources in a draft that may be printed: those of prefilled questions, from the record that the draft was
 * begun with, and those of answers that were carried over, which `receiveDraft` has compared with the stored draft. Any
 * others come from the browser alone, but a reader would trust them as the council's. `applyPrefill` has already
 * checked whether the person changed an answer.
 */
export function trustedSources(
  prefilled: SavedDraft['prefilled'],
  model: FormModel,
  recordSource: string | undefined,
): SavedDraft['prefilled'] {
  return Object.fromEntries(
    Object.entries(prefilled).filter(([pointer, { source, carried }]) => {
      const node = nodeAt(model, pointer);
      return node?.kind === 'field' && (carried || (node.prefill !== undefined && source === recordSource));
    }),
  );
}
