import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { Rule } from '../rule.ts';
import { kindWords } from '../../language/value-type.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';

/** Every attribute that a condition reads belongs to the list that has the field's choices. */
export const attributes: Rule = (resolved) =>
  resolved.uses.operands.flatMap((operand) => {
    if ((operand.kind !== 'field' && operand.kind !== 'entryNumber') || operand.attribute === undefined) return [];
    const { keyword, pointer, attribute, name: field } = operand;
    const noList = (): RawDiagnostic => diagnostic('no-list', keyword.placeOf(field.pointer), { name: field.name });
    if (operand.kind === 'entryNumber') return [noList()];
    const node = field.means;
    if (node?.kind === 'value') return [noList()];
    if (node?.kind !== 'field') return [];
    const { kind } = fieldType(node, resolved);
    if (kind === 'several')
      return [
        diagnostic('operator-mismatch', keyword.placeOf(`${pointer}/attribute`), {
          operator: 'attribute',
          field: field.name,
          type: kindWords[kind],
          suggestion: 'If several can be chosen, use `includes`.',
        }),
      ];
    const name = valueOf<string>(node, 'x-options');
    const list = name === undefined ? undefined : resolved.definition.lists.get(name);
    // A list that does not exist was reported where it is named.
    if (!list) return name === undefined ? [noList()] : [];
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
