import type { Prefill } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from './value-of.ts';

interface Written extends Pick<Prefill, 'from'> {
  readonly edit: Prefill['edit'] | 'atSource';
}

/**
 * Resolves where a node's value comes from: its own `x-prefill`, or the one above with the node's name added. `false`
 * ends the inheritance, and so does a row of totals.
 */
export function prefillOf(node: DefinitionNode, above: Prefill | undefined): Prefill | undefined {
  const own = valueOf<Written | false>(node, 'x-prefill');
  if (own === false || node.isTotal) return undefined;
  if (own?.edit === 'atSource') return { from: own.from, edit: 'editable', advised: true };
  if (own) return { from: own.from, edit: own.edit };
  return above && { ...above, from: `${above.from}.${node.name}` };
}
