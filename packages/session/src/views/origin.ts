import { answerText, dateText } from '@formwright/messages';
import { answerAt } from '@formwright/runtime';
import { provenanceOf } from '../draft/provenance.ts';
import { sameJson } from '../json.ts';
import type { State } from '../state/state.ts';
import type { FieldView } from './field-shape.ts';

/** Returns where a prefilled answer came from, and what the record says now. */
export function origin(
  { draft, wording }: State,
  { node, pointer, editable }: Pick<FieldView, 'node' | 'pointer' | 'editable'>,
): Partial<Pick<FieldView, 'source' | 'newer'>> {
  const from = provenanceOf(draft, pointer);
  if (!from || from.started) return {};
  const { source, at, newer, carried } = from;
  const date = dateText(at, wording);
  const unchanged = sameJson(answerAt(draft.answers, pointer), from.value);
  return {
    source: unchanged
      ? wording.prefilled(source, date)
      : // What was carried over came from another form, which is nobody's record.
        wording.prefillChanged(source, date, !carried && node.prefill?.advised),
    newer:
      newer && editable
        ? {
            value: newer.value,
            message: wording.recordNow(newer.source, [answerText(node, newer.value, wording)].flat().join(', ')),
          }
        : undefined,
  };
}
