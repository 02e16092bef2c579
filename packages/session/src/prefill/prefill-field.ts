import type { FieldNode, Pointer, Prefill } from '@formwright/model';
import { answerAt, isAnswered, readField } from '@formwright/runtime';
import { takeFromRecord } from '../typing/convert.ts';
import { withAnswer } from '../draft/draft-edits.ts';
import { provenanceOf, withProvenance } from '../draft/provenance.ts';
import { originOf, recordValue, type Sources } from './record-value.ts';
import { sameJson } from '../json.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/**
 * Returns what the record says about a field. In an entry that is not the record's, a locked field is blank, because
 * nobody may fill it in.
 */
function said(prefill: Prefill, sources: Sources): { readonly value: unknown } | undefined {
  const isBlank = sources.isStranger && prefill.edit === 'locked' && prefill.from.startsWith('.');
  return isBlank ? { value: undefined } : recordValue(prefill, sources);
}

/** Returns a draft with one field filled in. */
export function prefillField(
  node: FieldNode,
  pointer: Pointer,
  { draft, sources }: { readonly draft: SavedDraft; readonly sources: Sources },
): SavedDraft {
  const found = node.prefill && !node.calculated ? said(node.prefill, sources) : undefined;
  if (!node.prefill || !found) return draft;
  const value = takeFromRecord(node, found.value, pointer).answer;
  const { source, at } = originOf(node.prefill, sources);
  const answer = answerAt(draft.answers, pointer);
  const from = provenanceOf(draft, pointer);
  // The same number with other spaces is the same answer.
  const isSame = (one: unknown, other: unknown): boolean =>
    sameJson(readField(node, one) ?? one, readField(node, other) ?? other);
  // A person gave what was carried over.
  const isEdited = from ? from.carried || !isSame(answer, from.value) : isAnswered(answer);
  const isLocked = node.prefill.edit === 'locked';
  // A start value stands in for a record that says nothing, and nobody is asked about it.
  if (from?.started && !isLocked && (isEdited || value === undefined)) return draft;
  if (isLocked || !isEdited || (from && isSame(answer, value))) {
    const filled = sameJson(answer, value) ? draft : withAnswer(draft, pointer, value);
    return value === undefined && !from
      ? filled
      : withProvenance(filled, pointer, value === undefined ? undefined : { source, at, value });
  }
  if (!from) return draft;
  const { newer: _, ...first } = from;
  const hasChanged = value !== undefined && !isSame(value, from.value);
  return hasChanged || from.newer
    ? withProvenance(draft, pointer, hasChanged ? { ...first, newer: { source, at, value } } : first)
    : draft;
}
