import { diagnostic, didYouMean } from '@formwright/diagnostics';
import { lookUp, nodeNamed } from '../../2-resolve/names/resolve-name.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { Rule } from '../rule.ts';
import { fieldType, kindWords } from '../../2-resolve/types/types-of.ts';

/** Every attribute that a condition reads is one of the list from which the field takes its choices. */
export const attributes: Rule = ({ definition, uses }) =>
  uses.operands.flatMap(({ json, keyword, pointer, scope }) => {
    const { field, attribute } = json as { field?: string; attribute?: string };
    if (field !== undefined && attribute !== undefined && lookUp(scope, field).name === '@entry')
      return [diagnostic('no-list', keyword.placeOf(`${pointer}/field`), { name: field })];
    const node = field !== undefined && attribute !== undefined ? nodeNamed(scope, field) : undefined;
    if (node?.kind !== 'field' || attribute === undefined) return [];
    const { kind } = fieldType(node, definition);
    if (kind === 'several')
      return [
        diagnostic('operator-mismatch', keyword.placeOf(`${pointer}/attribute`), {
          operator: 'attribute',
          field: field ?? '',
          type: kindWords[kind],
          suggestion: 'Of several, ask whether one is chosen: `includes`.',
        }),
      ];
    const name = valueOf<string>(node, 'x-options');
    const list = name === undefined ? undefined : definition.lists.get(name);
    // A list that does not exist has been reported where it is named.
    if (!list)
      return name === undefined
        ? [diagnostic('no-list', keyword.placeOf(`${pointer}/field`), { name: String(field) })]
        : [];
    const known = new Set(list.entries.flatMap((entry) => Object.keys(entry.attributes ?? {})));
    if (known.has(attribute)) return [];
    return [
      diagnostic('unknown-attribute', keyword.placeOf(`${pointer}/attribute`), {
        name: attribute,
        list: list.name,
        suggestion: didYouMean(attribute, known),
      }),
    ];
  });
