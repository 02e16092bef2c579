import type { Scalar } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { isCanonical } from '../../language/possible-value.ts';
import type { ValueType } from '../../language/value-type.ts';
import type { PlacedCalculation } from '../calculations/resolve-calculation.ts';
import { usesIn } from '../logic/uses.ts';
import type { Resolved } from '../resolve.ts';
import { givenBy, together, typesOf } from './given-by.ts';

/**
 * Finds the types of all working values, each after those that it reads: a working value has the type of what its
 * calculation returns.
 */
export function addValueTypes(types: Map<DefinitionNode, ValueType>, resolved: Resolved): void {
  const begun = new Set<DefinitionNode>();
  const visit = (node: DefinitionNode): void => {
    const calculation = resolved.logic.get(node)?.calculation;
    if (node.kind !== 'value' || !calculation || begun.has(node)) return;
    begun.add(node);
    for (const { means } of usesIn({ calculations: [calculation] }).names) if (means) visit(means);
    const type = typeOfResult(calculation, resolved);
    if (type) types.set(node, type);
  };
  resolved.nodes.forEach(visit);
}

const plain: ValueType = { kind: 'text' };

function typeOfResult(calculation: PlacedCalculation, resolved: Resolved): ValueType | undefined {
  const asTexts = resultsOf(calculation, plain, resolved);
  const types = resultsOf(calculation, ofConstants(asTexts), resolved);
  if (types.length === 0) return undefined;
  const { kind, format } = together(types);
  const values = types.flatMap((type): readonly Scalar[] => type.values ?? []);
  const isMoney = format === 'money';
  return {
    kind: kind === 'count' ? 'integer' : kind,
    ...(format && !(isMoney && kind !== 'number') ? { format } : {}),
    ...(types.every((type) => type.values) ? { values: [...new Set(values)] } : {}),
  };
}

/** Returns the types of all possible results, also those of calculations within it. */
function resultsOf(calculation: PlacedCalculation, own: ValueType, resolved: Resolved): readonly ValueType[] {
  if (calculation.kind === 'operand') return typesOf([calculation.of], own, resolved);
  if (!('rows' in calculation)) return givenBy(calculation, own, resolved).map(({ type }) => type);
  const { rows, otherwise } = calculation;
  const values = [...rows.map(({ value }) => value), ...(otherwise ? [otherwise] : [])];
  return values.flatMap((value) => resultsOf(value, own, resolved));
}

const formats = ['date', 'local-date-time', 'local-time'] as const;

/** Constants are dates or times if everything else is, or if there is nothing else and all of them look like one. */
function ofConstants(types: readonly ValueType[]): ValueType {
  const others = types.filter(({ kind, values }) => kind !== 'text' || values === undefined);
  const [other] = others;
  if (other) return other.kind === 'date' || other.kind === 'time' ? other : plain;
  const constants = types.flatMap(({ values = [] }) => values);
  const format = formats.find((one) => constants.every((value) => isCanonical(String(value), one)));
  return format && constants.length > 0 ? { kind: format === 'local-time' ? 'time' : 'date', format } : plain;
}
