import type { FieldNode } from '@formwright/model';
import { numbers, type ValueType } from '../../language/value-type.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';

/** Compiles the working values: as calculated fields, so that whatever reads fields can read them. */
export function compileValues({ nodes, valueTypes }: Resolved): readonly FieldNode[] {
  return nodes.flatMap((node): readonly FieldNode[] => {
    const type = valueTypes.get(node);
    if (node.kind !== 'value' || !type) return [];
    return [
      {
        kind: 'field',
        name: node.name,
        path: node.path,
        label: '',
        type: typeOfValue(type),
        widget: 'output',
        // Any number with two decimals could be an amount, so no value is shown as one.
        ...(type.format && type.format !== 'money' && { format: type.format }),
        calculated: true,
        ui: {},
      },
    ];
  });
}

function typeOfValue({ kind }: ValueType): 'string' | 'number' | 'integer' | 'boolean' {
  if (kind === 'boolean' || kind === 'number') return kind;
  return numbers.includes(kind) ? 'integer' : 'string';
}
