import { type FormModel, nodeAt } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';

/**
 * Returns the sources in a draft that may be printed: those of prefilled questions, from the record that the draft was
 * begun with. Any others come from the browser alone, but a reader would trust them as the council's. `applyPrefill`
 * has already checked whether the person changed an answer.
 */
export function trustedSources(
  prefilled: SavedDraft['prefilled'],
  model: FormModel,
  recordSource: string | undefined,
): SavedDraft['prefilled'] {
  return Object.fromEntries(
    Object.entries(prefilled).filter(([pointer, { source }]) => {
      const node = nodeAt(model, pointer);
      return node?.kind === 'field' && node.prefill !== undefined && source === recordSource;
    }),
  );
}
