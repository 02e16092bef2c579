import { codePoints, normalText } from '@formwright/runtime';
import { inputKind } from './input-kind.ts';
import type { FieldView } from '../views/field-shape.ts';

/**
 * Returns how many characters a text may still have, as validation counts them; a negative number if it is too long.
 * Undefined: there is no limit.
 */
export function charactersLeft({ node, value }: Pick<FieldView, 'node' | 'value'>): number | undefined {
  return node.maxLength === undefined
    ? undefined
    : node.maxLength - codePoints(normalText(inputKind(node).typed(value)));
}
