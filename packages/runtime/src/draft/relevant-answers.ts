import type { Answers, Draft, Evaluation, FormModel, Node, Pointer } from '@formwright/model';
import { entriesOf, entryAt } from '../logic/entries.ts';
import { isObject, part, type JsonObject } from '../values/read.ts';
import { isMisshapen, isMistyped, readField } from '../fields/read-field.ts';

/**
 * Returns the answers that may be sent: visible pages and sections as objects, answered fields in canonical form,
 * calculated values, and entries of visible repeats. This is the only place that removes hidden answers. Values of the
 * wrong type stay as they are, even in place of a page or an entry, so that the receiver refuses them.
 */
export function relevantAnswers(model: FormModel, draft: Draft, evaluation: Evaluation): Answers {
  return collect({ nodes: model.pages, answers: draft, inside: undefined }, evaluation);
}

interface Place {
  readonly nodes: readonly Node[];
  readonly answers: JsonObject;
  /**
   * Pointer of the node that contains these nodes, if it is within an entry. Outside repeats a pointer is the node's
   * path, a string that exists already and is faster to look up.
   */
  readonly inside: Pointer | undefined;
}

function collect({ nodes, answers, inside }: Place, evaluation: Evaluation): Answers {
  const kept: { [name: string]: unknown } = {};
  for (const node of nodes) {
    const at = inside === undefined ? node.path : `${inside}/${node.name}`;
    if (node.kind === 'note' || evaluation.hidden.has(at)) continue;
    const value = relevant(node, { answers, pointer: at, inside, evaluation });
    if (value !== undefined) kept[node.name] = value;
  }
  return kept;
}

function relevant(
  node: Exclude<Node, { kind: 'note' }>,
  {
    answers,
    pointer,
    inside,
    evaluation,
  }: Omit<Place, 'nodes'> & { readonly pointer: Pointer; readonly evaluation: Evaluation },
): unknown {
  const raw = answers[node.name];
  if (node.kind !== 'field' && isMisshapen(node, raw)) return raw;
  if (node.kind === 'repeat') {
    const entries = entriesOf(raw, pointer);
    return entries.length > 0
      ? entries.map((entry) =>
          isObject(entryAt(raw, entry))
            ? collect({ nodes: node.children, answers: entry.a, inside: entry.p }, evaluation)
            : entryAt(raw, entry),
        )
      : undefined;
  }
  if (node.kind !== 'field')
    return collect(
      { nodes: node.children, answers: part(answers, node.name), inside: inside === undefined ? undefined : pointer },
      evaluation,
    );
  if (node.calculated) return evaluation.calculated.get(pointer);
  const value = readField(node, raw, evaluation.hiddenOptions.get(pointer));
  if (value !== undefined) return value;
  return isMistyped(node, raw) ? raw : undefined;
}
