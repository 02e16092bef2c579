import { type FormModel, nodeAt } from '@formwright/model';
import type { PrefillRecord, SavedDraft } from '@formwright/session';

/**
 * Returns the sources in a draft that may be printed: those of prefilled questions, from the record that the draft was
 * begun with and the finished forms that it continues (`ofRecord`), and those of answers that were carried over, which
 * `receiveDraft` has compared with the stored draft. Any others come from the browser alone, but a reader would trust
 * them as the council's. `applyPrefill` has already checked whether the person changed an answer.
 */
export function trustedSources(
  prefilled: SavedDraft['prefilled'],
  model: FormModel,
  ofRecord: readonly string[],
): SavedDraft['prefilled'] {
  return Object.fromEntries(
    Object.entries(prefilled).filter(([pointer, { source, carried }]) => {
      const node = nodeAt(model, pointer);
      return node?.kind === 'field' && (carried || (node.prefill !== undefined && ofRecord.includes(source)));
    }),
  );
}

/** Returns the names of a record's sources. */
export function sourcesOf({ source, sources = {} }: PrefillRecord): readonly string[] {
  return [source, ...Object.values(sources).map((from) => from.source)];
}
