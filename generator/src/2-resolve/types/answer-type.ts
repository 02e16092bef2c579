import type { FieldNode, Scalar } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from '../keywords/value-of.ts';

const numeric = ['sum', 'count', 'difference', 'age', 'days'];

/** The type a field's answers have: as written, or else that of its choices or of its calculation. */
export function typeOf(node: DefinitionNode, options: readonly { readonly value: Scalar }[]): FieldNode['type'] {
  const type = valueOf<string>(node, 'type');
  if (type === 'array') return node.keywords.has('x-attachments') ? 'attachments' : 'strings';
  if (type !== undefined) return type as FieldNode['type'];
  const sample = options[0]?.value ?? valueOf<unknown>(node, 'const');
  if (typeof sample === 'boolean' || typeof sample === 'number') return typeof sample as 'boolean' | 'number';
  const calculation = Object.keys(valueOf<object>(node, 'x-calculate') ?? {});
  return calculation.some((name) => numeric.includes(name)) ? 'number' : 'string';
}
