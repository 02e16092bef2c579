import type { Answers, Draft, Evaluation, FormModel, Node, Pointer } from '@formwright/model';
import { entriesOf } from './entries.ts';
import { isAnswered, own, part, type JsonObject } from './read.ts';
import { readField } from './read-field.ts';

/**
 * The one place that takes hidden answers away. Gives what may leave the building: visible pages and sections as objects,
 * answered fields in canonical form, calculated values, entries of visible repeats. An answer of the wrong type stays as it
 * is, so that whoever receives it refuses it.
 */
export function relevantAnswers(model: FormModel, draft: Draft, evaluation: Evaluation): Answers {
  return collect({ nodes: model.pages, answers: draft, pointer: '' }, evaluation);
}

function collect({ nodes, answers, pointer }: { nodes: readonly Node[]; answers: JsonObject; pointer: Pointer }, evaluation: Evaluation): Answers {
  const kept: { [name: string]: unknown } = {};
  for (const node of nodes) {
    const at = `${pointer}/${node.name}`;
    if (node.kind === 'note' || evaluation.hidden.has(at)) continue;
    const value = relevant(node, { answers, pointer: at, evaluation });
    if (value !== undefined) kept[node.name] = value;
  }
  return kept;
}

function relevant(
  node: Exclude<Node, { kind: 'note' }>,
  { answers, pointer, evaluation }: { answers: JsonObject; pointer: Pointer; evaluation: Evaluation },
): unknown {
  if (node.kind === 'repeat') {
    const entries = entriesOf(own(answers, node.name), pointer);
    return entries.length > 0 ? entries.map((entry) => collect({ nodes: node.children, answers: entry.a, pointer: entry.p }, evaluation)) : undefined;
  }
  if (node.kind !== 'field') return collect({ nodes: node.children, answers: part(answers, node.name), pointer }, evaluation);
  if (node.calculated) return evaluation.calculated.get(pointer);
  const raw = own(answers, node.name);
  const value = readField(node, raw, evaluation.hiddenOptions.get(pointer));
  if (value !== undefined) return value;
  return isAnswered(raw) && readField(node, raw) === undefined ? raw : undefined;
}
