import type { Placed, PlacedCondition, PlacedOperand, Unresolved } from '../conditions/placed-condition.ts';
import { resolveCondition, resolveFieldName, resolveOperand } from '../conditions/resolve-condition.ts';
import { isJson, type Json } from '../keywords/is-json.ts';
import { siteBelow, type NameUse, type Site } from '../names/site.ts';

/** A calculation as its author wrote it, with what its names mean. */
export type PlacedCalculation = Placed & CalculationShape;

type CalculationShape =
  /** A constant or an operand as it stands. */
  | { readonly kind: 'operand' | 'count' | 'copy' | 'outwardCode'; readonly of: PlacedOperand }
  | { readonly kind: 'sum' | 'min' | 'max' | 'difference'; readonly of: readonly PlacedOperand[] }
  | { readonly kind: 'age' | 'days'; readonly from: PlacedOperand; readonly until?: PlacedOperand }
  | { readonly kind: 'text'; readonly pieces: readonly (string | PlacedOperand)[] }
  | { readonly kind: 'choose'; readonly rows: readonly PlacedRow[]; readonly otherwise?: PlacedCalculation }
  | Unresolved;

/** The calculations that have a name in the language. */
export type CalculationName = Exclude<CalculationShape['kind'], 'operand' | 'unresolved'>;

/** A row of a decision table. */
export interface PlacedRow {
  readonly when: PlacedCondition;
  readonly value: PlacedCalculation;
}

/** Reads a calculation at its place, and looks its names up. Never throws. */
export function resolveCalculation(written: unknown, site: Site): PlacedCalculation {
  return { ...site, written, ...calculationIn(written, site) };
}

function calculationIn(written: unknown, site: Site): CalculationShape {
  if (!isJson(written)) return { kind: 'operand', of: resolveOperand(written, site) };
  const name = calculationNames.find((candidate) => candidate in written);
  if (name) return calculations[name](written, site);
  return 'field' in written || 'context' in written || 'today' in written
    ? { kind: 'operand', of: resolveOperand(written, site) }
    : { kind: 'unresolved' };
}

/** A calculation names fields by text, where a condition would by `{ "field": … }`; both are understood. */
function term(written: unknown, site: Site, as: NameUse['as'] = 'field'): PlacedOperand {
  return typeof written === 'string' ? resolveFieldName(written, site, as) : resolveOperand(written, site, as);
}

function several(
  kind: 'sum' | 'min' | 'max' | 'difference',
  as: NameUse['as'],
): (json: Json, site: Site) => CalculationShape {
  return (json, site) => {
    const written = json[kind];
    return {
      kind,
      of: Array.isArray(written)
        ? written.map((one, index) => term(one, siteBelow(site, `${kind}/${index}`), as))
        : [term(written, siteBelow(site, kind), as)],
    };
  };
}

function single(kind: 'copy' | 'outwardCode'): (json: Json, site: Site) => CalculationShape {
  return (json, site) => ({ kind, of: term(json[kind], siteBelow(site, kind)) });
}

function span(kind: 'age' | 'days'): (json: Json, site: Site) => CalculationShape {
  return (json, site) => {
    const written = json[kind];
    if (!isJson(written) || !('from' in written)) return { kind, from: term(written, siteBelow(site, kind)) };
    const { from, until } = written;
    return {
      kind,
      from: term(from, siteBelow(site, `${kind}/from`)),
      ...(until === undefined ? {} : { until: term(until, siteBelow(site, `${kind}/until`)) }),
    };
  };
}

const calculations: Readonly<Record<CalculationName, (json: Json, site: Site) => CalculationShape>> = {
  sum: several('sum', 'over'),
  min: several('min', 'over'),
  max: several('max', 'over'),
  count: (json, site) => ({ kind: 'count', of: resolveOperand(json, site) }),
  copy: single('copy'),
  difference: several('difference', 'field'),
  outwardCode: single('outwardCode'),
  age: span('age'),
  days: span('days'),
  text: (json, site) => {
    const { text } = json;
    const piece = (one: unknown, at: string): string | PlacedOperand =>
      typeof one === 'string' ? one : resolveOperand(one, siteBelow(site, at));
    return {
      kind: 'text',
      pieces: Array.isArray(text) ? text.map((one, index) => piece(one, `text/${index}`)) : [piece(text, 'text')],
    };
  },
  choose: (json, site) => {
    const rows = json['choose'];
    if (!Array.isArray(rows) || !rows.every(isJson)) return { kind: 'unresolved' };
    return {
      kind: 'choose',
      rows: rows.map(({ when, value }, index) => ({
        when: resolveCondition(when, siteBelow(site, `choose/${index}/when`)),
        value: resolveCalculation(value, siteBelow(site, `choose/${index}/value`)),
      })),
      ...('otherwise' in json
        ? { otherwise: resolveCalculation(json['otherwise'], siteBelow(site, 'otherwise')) }
        : {}),
    };
  },
};

/** Names of all calculations. */
export const calculationNames: readonly CalculationName[] = Object.keys(calculations) as CalculationName[];
