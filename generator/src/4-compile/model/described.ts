import type { Prefill } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { uiOf, valueOf } from '../../2-resolve/keywords/value-of.ts';
import { renamedFromOf } from '../../2-resolve/names/former-places.ts';
import { richText } from '../../2-resolve/texts/rich-text.ts';

/** Leaves out keys without a value, so that a model has no empty keys. */
export function given<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/** Returns what pages, sections, repeats and fields have in common. `prefill`: resolved from here and above. */
export function described(
  node: DefinitionNode,
  prefill: Prefill | undefined,
): {
  name: string;
  path: string;
  label: string;
  paper?: string;
  hint?: string;
  prefill?: Prefill;
  renamedFrom?: readonly string[];
} {
  const ui = uiOf(node);
  const guidance = ui.guidance === undefined ? undefined : richText(ui.guidance);
  return {
    name: node.name,
    path: node.path,
    label: valueOf<string>(node, 'title') ?? '',
    ...given({ paper: ui.paper, hint: ui.hint, guidance, prefill, renamedFrom: renamedFromOf(node) }),
  };
}
