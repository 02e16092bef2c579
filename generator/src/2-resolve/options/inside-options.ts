import type { Scalar } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import type { PlacedComparison, PlacedCondition } from '../conditions/placed-condition.ts';
import { uiOf } from '../keywords/value-of.ts';
import type { Resolved } from '../resolve.ts';

/** Where a node is drawn whose author wrote `x-ui.insideOption`. */
export interface Inside {
  /** The field directly before it, or before others that are drawn inside options of that field. */
  readonly host: DefinitionNode;
  /** The option of the field for which its `x-visible` asks. Undefined if it asks for none. */
  readonly option: Scalar | undefined;
}

/** Returns, by name, where nodes of one container are drawn inside options. A node without a field before it is left out. */
export function insideOptions(
  siblings: readonly DefinitionNode[],
  resolved: Pick<Resolved, 'logic' | 'form'>,
): ReadonlyMap<string, Inside> {
  const found = new Map<string, Inside>();
  let host: DefinitionNode | undefined;
  for (const node of siblings) {
    if (uiOf(node).insideOption !== true) host = node.kind === 'field' ? node : undefined;
    else if (host)
      found.set(node.name, {
        host,
        option: askedFor(host, resolved.logic.get(node)?.visible, resolved.form.conditions),
      });
  }
  return found;
}

/** Returns the option of a field that must be chosen for a condition to be true. */
function askedFor(
  field: DefinitionNode,
  condition: PlacedCondition | undefined,
  conditions: ReadonlyMap<string, PlacedCondition>,
): Scalar | undefined {
  switch (condition?.kind) {
    case 'all':
      return condition.of.map((one) => askedFor(field, one, conditions)).find((option) => option !== undefined);
    case 'named': {
      // Each name is followed once, because a condition may name itself.
      const others = new Map([...conditions].filter(([name]) => name !== condition.name));
      return askedFor(field, conditions.get(condition.name), others);
    }
    case 'comparison':
      return comparedWith(field, condition);
    default:
      return undefined;
  }
}

/** Returns the constant that the answer to a field is, or includes, if a comparison is true. */
function comparedWith(field: DefinitionNode, { left, test }: PlacedComparison): Scalar | undefined {
  if (left.kind !== 'field' || left.name.means !== field || left.attribute !== undefined || left.plus) return undefined;
  const isChoice = test?.operator === 'is' || test?.operator === 'includes';
  return isChoice && 'right' in test && test.right.kind === 'constant' ? test.right.value : undefined;
}
