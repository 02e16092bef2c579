import type { DefinitionNode } from '../../1-read/definition.ts';
import type { Resolved } from '../resolve.ts';
import type { PlacedOption } from './options.ts';

/** Returns the choices that people have in a field, in order; for any other node, none. */
export function optionsAt(node: DefinitionNode, { logic }: Pick<Resolved, 'logic'>): readonly PlacedOption[] {
  return logic.get(node)?.choices.options ?? [];
}
