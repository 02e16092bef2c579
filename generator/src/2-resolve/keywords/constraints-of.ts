import type { FieldNode } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from './value-of.ts';

/** Plain keywords that limit an answer, and are in the model as they are written. */
const constraints = [
  'const',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
] as const;

/** Returns the limits of a field's answers that its author wrote. */
export function constraintsOf(node: DefinitionNode): Partial<FieldNode> {
  return Object.fromEntries(
    constraints.flatMap((name) => {
      const value = valueOf(node, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
