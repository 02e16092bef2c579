import type { Written } from '../../language/calculations/calculation-record.ts';
import { calculationNames, calculations, type CalculationName } from '../../language/calculations/index.ts';
import type { Made, Parts } from '../../language/calculations/made.ts';
import { isRoundingWay, type Rounding } from '../../language/calculations/rounding.ts';
import type { Placed, PlacedCondition, PlacedOperand, Unresolved } from '../conditions/placed-condition.ts';
import { resolveCondition, resolveFieldName, resolveOperand } from '../conditions/resolve-condition.ts';
import { isJson, type Json } from '../keywords/is-json.ts';
import { nodesOfRows } from '../names/resolve-name.ts';
import { siteBelow, type NameUse, type Site } from '../names/site.ts';

/** A calculation as its author wrote it, with what its names mean. */
export type PlacedCalculation = Placed & CalculationShape;

type CalculationShape =
  /** A constant or an operand, as written. */
  { readonly kind: 'operand'; readonly of: PlacedOperand } | PlacedMade | Unresolved;

/** A calculation that has a name. */
export type PlacedMade = Made<PlacedTree>;

/** What calculations are made of, as their author wrote them. */
export interface PlacedTree {
  readonly operand: PlacedOperand;
  readonly condition: PlacedCondition;
  readonly value: PlacedCalculation;
}

/** Reads a calculation at its place, and looks up its names. Never throws. */
export function resolveCalculation(written: unknown, site: Site): PlacedCalculation {
  return { ...site, written, ...calculationIn(written, site) };
}

function calculationIn(written: unknown, site: Site): CalculationShape {
  if (!isJson(written)) return { kind: 'operand', of: resolveOperand(written, site) };
  const kind = calculationNames.find((candidate) => candidate in written);
  if (kind) {
    const parts = partsOf[calculations[kind].written](written, kind, site);
    return parts ? ({ kind, ...parts } as CalculationShape) : { kind: 'unresolved' };
  }
  return ['field', 'context', 'today', 'now'].some((member) => member in written)
    ? { kind: 'operand', of: resolveOperand(written, site) }
    : { kind: 'unresolved' };
}

/** A calculation names fields by text, where a condition uses `{ "field": … }`. Both are understood. */
function term(written: unknown, site: Site, as: NameUse['as'] = 'field'): PlacedOperand {
  return typeof written === 'string' ? resolveFieldName(written, site, as) : resolveOperand(written, site, as);
}

function several(json: Json, name: CalculationName, { site, as }: { site: Site; as: NameUse['as'] }): PlacedOperand[] {
  const written = json[name];
  const terms = Array.isArray(written)
    ? written.map((one, index) => term(one, siteBelow(site, `${name}/${index}`), as))
    : [term(written, siteBelow(site, name), as)];
  return as === 'over' ? terms.flatMap(ofEachRow) : terms;
}

/** A field of rows, named without its row, stands for those of all rows. */
function ofEachRow(operand: PlacedOperand): readonly PlacedOperand[] {
  if (operand.kind !== 'field' || operand.name.means || !operand.name.name.startsWith('/')) return [operand];
  const nodes = nodesOfRows(operand.scope.root, operand.name.name);
  return nodes.length > 0 ? nodes.map((means) => ({ ...operand, name: { ...operand.name, means } })) : [operand];
}

/** A list that is not of two is refused by the check. */
function pair(json: Json, name: CalculationName, site: Site): PartsHere['pair']['of'] {
  return several(json, name, { site, as: 'field' }) as readonly PlacedOperand[] as PartsHere['pair']['of'];
}

function roundingIn({ rounded }: Json): { readonly rounded?: Rounding } {
  const [way = '', to] = Object.entries(isJson(rounded) ? rounded : {})[0] ?? [];
  return isRoundingWay(way) && typeof to === 'number' ? { rounded: { way, to } } : {};
}

type PartsHere = Parts<PlacedTree>;

/** Reads what each calculation is made of, by how it is written. Undefined for what cannot be read. */
const partsOf: {
  readonly [Way in Written]: (json: Json, name: CalculationName, site: Site) => PartsHere[Way] | undefined;
} = {
  terms: (json, name, site) => ({ of: several(json, name, { site, as: 'over' }) }),
  pair: (json, name, site) => ({ of: pair(json, name, site) }),
  factors: (json, name, site) => ({ of: several(json, name, { site, as: 'field' }), ...roundingIn(json) }),
  quotient: (json, name, site) => ({ of: pair(json, name, site), ...roundingIn(json) }),
  span(json, name, site) {
    const written = json[name];
    if (!isJson(written) || !('from' in written)) return { from: term(written, siteBelow(site, name)) };
    const { from, until } = written;
    return {
      from: term(from, siteBelow(site, `${name}/from`)),
      ...(until === undefined ? {} : { until: term(until, siteBelow(site, `${name}/until`)) }),
    };
  },
  interval(json, name, site) {
    const { from, until } = isJson(json[name]) ? json[name] : ({} as Json);
    return {
      from: term(from, siteBelow(site, `${name}/from`)),
      until: term(until, siteBelow(site, `${name}/until`)),
    };
  },
  field: (json, name, site) => ({ of: term(json[name], siteBelow(site, name)) }),
  operand: (json, name, site) => ({ of: term(json[name], siteBelow(site, name)) }),
  count: (json, _, site) => ({ of: resolveOperand(json, site) }),
  pieces(json, name, site) {
    const written = json[name];
    const piece = (one: unknown, at: string): string | PlacedOperand =>
      typeof one === 'string' ? one : resolveOperand(one, siteBelow(site, at));
    return {
      pieces: Array.isArray(written)
        ? written.map((one, index) => piece(one, `${name}/${index}`))
        : [piece(written, name)],
    };
  },
  rows(json, name, site) {
    const rows = json[name];
    if (!Array.isArray(rows) || !rows.every(isJson)) return undefined;
    return {
      rows: rows.map(({ when, value }, index) => ({
        when: resolveCondition(when, siteBelow(site, `${name}/${index}/when`)),
        value: resolveCalculation(value, siteBelow(site, `${name}/${index}/value`)),
      })),
      ...('otherwise' in json
        ? { otherwise: resolveCalculation(json['otherwise'], siteBelow(site, 'otherwise')) }
        : {}),
    };
  },
};
