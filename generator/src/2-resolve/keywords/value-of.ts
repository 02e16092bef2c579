import type { DefinitionNode } from '../../1-read/definition.ts';

/** Returns a keyword's value, of the type that the checker has made sure of. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows which type that is
export function valueOf<Value>(node: DefinitionNode, name: string): Value | undefined {
  return node.keywords.get(name)?.value as Value | undefined;
}

/** The presentation keywords, as the checker has made sure of them. */
export interface Ui {
  readonly widget?: string;
  readonly hint?: string;
  readonly guidance?: string;
  readonly navigation?: string;
  readonly style?: string;
  readonly entryLabel?: string;
  readonly addLabel?: string;
  readonly columns?: readonly string[];
  readonly together?: boolean;
  readonly width?: number;
  readonly rows?: number;
  readonly autocomplete?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Returns `x-ui`. */
export function uiOf(node: DefinitionNode): Ui {
  return valueOf<Ui>(node, 'x-ui') ?? {};
}
