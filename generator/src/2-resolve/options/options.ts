import type { Scalar } from '@formwright/model';
import type { ChoiceList, DefinitionNode } from '../../1-read/definition.ts';

/** A choice as written, its condition not yet resolved. */
export interface WrittenOption {
  readonly value: Scalar;
  readonly label: string;
  readonly hint?: string;
  readonly attributes?: { readonly [name: string]: Scalar };
  readonly visible?: unknown;
}

interface OneOf {
  readonly const: Scalar;
  readonly title: string;
  readonly description?: string;
  readonly 'x-visible'?: unknown;
}

/**
 * Gives the choices of a field, in order: of its list, its `oneOf` or `enum`, or for several choices those of its
 * `items`.
 */
export function optionsOf(node: DefinitionNode, lists: ReadonlyMap<string, ChoiceList>): readonly WrittenOption[] {
  if (node.kind !== 'field') return [];
  const value = (name: string): unknown =>
    node.keywords.get(name)?.value ??
    (node.keywords.get('items')?.value as Record<string, unknown> | undefined)?.[name];
  const list = lists.get(String(value('x-options')));
  if (list) return list.entries.map(({ title, ...entry }) => ({ ...entry, label: title }));
  const oneOf = value('oneOf') as OneOf[] | undefined;
  if (oneOf) {
    return oneOf.map((option) => ({
      value: option.const,
      label: option.title,
      ...(option.description === undefined ? {} : { hint: option.description }),
      ...(option['x-visible'] === undefined ? {} : { visible: option['x-visible'] }),
    }));
  }
  return ((value('enum') ?? []) as Scalar[]).map((choice) => ({ value: choice, label: String(choice) }));
}
