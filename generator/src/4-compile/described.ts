import type { Prefill } from '@formwright/model';
import type { DefinitionNode } from '../1-read/definition.ts';
import { containerOf } from './resolve-name.ts';
import { richText } from './rich-text.ts';

/** Leaves out what has no value: a model has no empty keys. */
export function given<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/** Gives a keyword's value, of the type that the checker has made sure of. */
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

/** Gives `x-ui`. */
export function uiOf(node: DefinitionNode): Ui {
  return valueOf<Ui>(node, 'x-ui') ?? {};
}

/** Gives what pages, sections, repeats and fields have in common. `prefill`: as resolved from here and above. */
export function described(
  node: DefinitionNode,
  prefill: Prefill | undefined,
): { name: string; path: string; label: string; hint?: string; prefill?: Prefill; renamedFrom?: readonly string[] } {
  const ui = uiOf(node);
  const guidance = ui.guidance === undefined ? undefined : richText(ui.guidance);
  return {
    name: node.name,
    path: node.path,
    label: valueOf<string>(node, 'title') ?? '',
    ...given({ hint: ui.hint, guidance, prefill, renamedFrom: renamedFromOf(node) }),
  };
}

/**
 * Gives the paths at which older versions kept what this node holds; a bare name is its former one, in the same place.
 */
export function renamedFromOf(node: DefinitionNode): readonly string[] | undefined {
  const written = valueOf<string | readonly string[]>(node, 'x-renamedFrom');
  if (written === undefined) return undefined;
  return [written]
    .flat()
    .map((pointer) => (pointer.startsWith('/') ? pointer : `${containerOf(node.path)}/${pointer}`));
}

/**
 * Resolves where a node's value comes from: its own `x-prefill`, or by name from that of the node above. `false` ends
 * it.
 */
export function prefillOf(node: DefinitionNode, above: Prefill | undefined): Prefill | undefined {
  const own = valueOf<Prefill | false>(node, 'x-prefill');
  if (own === false) return undefined;
  if (own) return { from: own.from, edit: own.edit };
  return above && { from: `${above.from}.${node.name}`, edit: above.edit };
}
