import { answerText, dateText, type Wording } from '@formwright/messages';
import type { FieldNode, Option, Pointer } from '@formwright/model';
import { answerAt, isEditable } from '@formwright/runtime';
import { fieldDescribedBy } from '../interaction/described-by.ts';
import { frameOf } from './frames.ts';
import { provenanceOf } from '../draft/provenance.ts';
import { sameJson } from '../json.ts';
import { shownWords } from '../screens/shown-issues.ts';
import type { State } from '../state/state.ts';
import type { FieldView } from './views.ts';
import { charactersLeft } from '../typing/characters-left.ts';

/** Makes the view of one field. */
export function fieldView(state: State, node: FieldNode, pointer: Pointer): FieldView {
  const { draft, evaluation } = state;
  const value = node.calculated ? evaluation.calculated.get(pointer) : answerAt(draft.answers, pointer);
  const editable = isFieldEditable(state, node, pointer);
  const view = {
    node,
    pointer,
    value,
    mandatory: evaluation.mandatory.has(pointer),
    editable,
    options: visibleOptions(state, node, pointer),
    ...fieldHint({ node, editable }, state.wording),
    ...fieldStatus({ node, value, editable }, state.wording),
    ...shownWords(state, pointer),
    ...errorParts(state, pointer),
    ...origin(state, node, pointer),
  };
  return { ...view, frame: editable ? frameOf(node.widget) : 'fixed', describedBy: fieldDescribedBy(view) };
}

/** What is missing of a date, or its year where that is too short, is at fault; the rest of it is not. */
function errorParts({ shown }: State, pointer: Pointer): Pick<FieldView, 'errorParts'> {
  const problem = String(shown.get(pointer)?.params['problem'] ?? '');
  if (problem === 'short-year') return { errorParts: ['year'] };
  return problem.startsWith('missing-') ? { errorParts: problem.split('-').slice(1) } : {};
}

/**
 * Returns whether a person may change a field now: not calculated, not prefilled as locked, not locked by `x-editable`.
 */
export function isFieldEditable({ evaluation }: State, node: FieldNode, pointer: Pointer): boolean {
  return !node.calculated && node.prefill?.edit !== 'locked' && isEditable(evaluation, pointer);
}

function visibleOptions({ evaluation, wording }: State, node: FieldNode, pointer: Pointer): readonly Option[] {
  const hidden = evaluation.hiddenOptions.get(pointer);
  if (node.options) return hidden?.size ? node.options.filter((option) => !hidden.has(option.value)) : node.options;
  if (node.type !== 'boolean' || node.widget === 'checkbox') return [];
  return [
    { value: true, label: wording.yes },
    { value: false, label: wording.no },
  ];
}

function origin(state: State, node: FieldNode, pointer: Pointer): Pick<FieldView, 'source' | 'newer'> {
  const { draft, wording } = state;
  const from = provenanceOf(draft, pointer);
  if (!from) return {};
  const date = dateText(from.at, wording);
  const unchanged = sameJson(answerAt(draft.answers, pointer), from.value);
  return {
    source: unchanged ? wording.prefilled(from.source, date) : wording.prefillChanged(from.source, date),
    ...(from.newer &&
      isFieldEditable(state, node, pointer) && {
        newer: {
          value: from.newer.value,
          message: wording.recordNow(
            from.newer.source,
            [answerText(node, from.newer.value, wording)].flat().join(', '),
          ),
        },
      }),
  };
}

/** Returns the author's hint; a date that can be typed has an example where there is none, as on GOV.UK. */
function fieldHint(
  { node, editable }: Pick<FieldView, 'node' | 'editable'>,
  { dateExample }: Wording,
): Pick<FieldView, 'hint'> {
  const { hint, format, widget } = node;
  if (hint) return { hint };
  return editable && widget === 'date' ? { hint: dateExample[format as keyof typeof dateExample] } : {};
}

/**
 * Puts into words what becomes another while a person types: how much more a text may have, or what was worked out, by
 * its label.
 */
function fieldStatus(
  view: Pick<FieldView, 'node' | 'value' | 'editable'>,
  wording: Wording,
): Pick<FieldView, 'status'> {
  const { node, value, editable } = view;
  if (node.calculated) return { status: `${node.label}: ${[answerText(node, value, wording)].flat().join(', ')}` };
  const left = editable && node.widget === 'textarea' ? charactersLeft(view) : undefined;
  if (left === undefined) return {};
  return { status: left < 0 ? wording.charactersOver(-left) : wording.charactersLeft(left) };
}
