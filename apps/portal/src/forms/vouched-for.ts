import { type FormModel, nodeAt } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';

/**
 * Returns of what a draft says of its sources that which paper may say: of questions that the form fills in, from the
 * record that the draft was begun with. The rest is a browser's word alone, and a reader would take it for the
 * council's. Whether a person has changed an answer since, `applyPrefill` has seen to.
 */
export function vouchedFor(
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
