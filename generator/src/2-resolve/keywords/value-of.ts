import type { DefinitionNode } from '../../1-read/definition.ts';
import type { WrittenName } from '../../language/keywords/index.ts';
import type { Ui } from '../../language/keywords/ui.ts';

/** Returns a keyword's value, with the type that the checker has verified. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows which type that is
export function valueOf<Value>(node: DefinitionNode, name: WrittenName): Value | undefined {
  return node.keywords.get(name)?.value as Value | undefined;
}

/** Returns `x-ui`. */
export function uiOf(node: DefinitionNode): Ui {
  return valueOf<Ui>(node, 'x-ui') ?? {};
}
