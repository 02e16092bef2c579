import type { Scalar } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { moveUnitNames } from '../../language/move-units.ts';
import { operatorsWith } from '../../language/operators/index.ts';
import { isJson, type Json } from '../keywords/is-json.ts';
import { lookUp, nodeAtPath, rowsOf } from '../names/resolve-name.ts';
import { type Scope, scopeInRow, scopeOf, scopeWithin } from '../names/scope.ts';
import { nameUse, siteBelow, type NameUse, type Site } from '../names/site.ts';
import {
  type ConditionShape,
  type OperandShape,
  type PlacedCondition,
  type PlacedMove,
  type PlacedOperand,
  type PlacedRow,
  type Test,
  type Unresolved,
} from './placed-condition.ts';

const unresolved: Unresolved = { kind: 'unresolved' };

/** Reads a condition at its place, and looks up its names. Never throws. */
export function resolveCondition(written: unknown, site: Site): PlacedCondition {
  return { ...site, written, ...conditionIn(written, site) };
}

function conditionIn(json: unknown, site: Site): ConditionShape {
  if (!isJson(json)) return unresolved;
  for (const kind of ['all', 'any'] as const) {
    const of = json[kind];
    if (kind in json)
      return Array.isArray(of)
        ? { kind, of: of.map((one, index) => resolveCondition(one, siteBelow(site, `${kind}/${index}`))) }
        : unresolved;
  }
  if ('not' in json) return { kind: 'not', of: resolveCondition(json['not'], siteBelow(site, 'not')) };
  if ('condition' in json) {
    const name = json['condition'];
    return typeof name === 'string' ? { kind: 'named', name } : unresolved;
  }
  for (const kind of ['some', 'every'] as const) if (kind in json) return quantified(kind, json, site);
  return { kind: 'comparison', left: resolveOperand(json, site), ...testIn(json, site) };
}

function quantified(kind: 'some' | 'every', json: Json, site: Site): ConditionShape {
  const name = json[kind];
  if (typeof name !== 'string') return unresolved;
  const repeat = nameUse(name, 'repeat', siteBelow(site, kind));
  return { kind, repeat, ...whereOf(json, repeat, site) };
}

interface Where {
  readonly where: PlacedCondition;
  readonly rows?: readonly PlacedRow[];
}

/** The condition on an entry, or on each row, in a quantifier or a count. */
function whereOf(json: Json, { means }: NameUse, site: Site): Where {
  const below = siteBelow(site, 'where');
  const within = (scope: Scope): PlacedCondition => resolveCondition(json['where'], { ...below, scope });
  if (means?.kind === 'repeat') return { where: within(scopeWithin(site.scope, means)) };
  const rows = rowsOf(means).map((row) => ({
    shown: shownWhen(row, site),
    where: within(scopeInRow(site.scope, row)),
  }));
  const [first] = rows;
  return first ? { where: first.where, rows } : { where: { ...below, written: json['where'], ...unresolved } };
}

/**
 * Returns the conditions under which a node is shown, outermost first. One that is being read already is left out: a row
 * whose condition reads its own rows is a cycle, which the check reports.
 */
function shownWhen({ path }: DefinitionNode, site: Site): readonly PlacedCondition[] {
  const { root } = site.scope;
  const reading = [site.keyword, ...(site.reading ?? [])];
  const places = [...path.matchAll(/(?!^)\/|$/g)].map(({ index }) => path.slice(0, index));
  return places.flatMap((place) => {
    const node = place.endsWith('/*') ? undefined : nodeAtPath(root, place);
    const keyword = node?.keywords.get('x-visible');
    if (!node || keyword?.value === undefined || reading.includes(keyword)) return [];
    const scope = scopeOf(root, node, { kind: node.kind, name: keyword.name });
    return [resolveCondition(keyword.value, { node, keyword, pointer: '', scope, reading })];
  });
}

function testIn(json: Json, site: Site): { readonly test?: Test } {
  const asking = operatorsWith('boolean').find((one) => typeof json[one] === 'boolean');
  if (asking) return { test: { operator: asking, is: json[asking] as boolean } };
  const listing = operatorsWith('constants').find((one) => Array.isArray(json[one]));
  if (listing) return { test: { operator: listing, values: json[listing] as readonly Scalar[] } };
  const operator = operatorsWith('operand').find((one) => one in json);
  return operator ? { test: { operator, right: resolveOperand(json[operator], siteBelow(site, operator)) } } : {};
}

/**
 * Reads one side of a comparison, or an operand of a calculation: a constant, or an object that names something. Never
 * throws. `as`: what the name of a field stands for there.
 */
export function resolveOperand(written: unknown, site: Site, as: NameUse['as'] = 'field'): PlacedOperand {
  return { ...site, written, ...operandIn(written, site, as) };
}

/** Reads a name that stands for a field without an object around it, as in calculations. */
export function resolveFieldName(name: string, site: Site, as: NameUse['as']): PlacedOperand {
  return { ...site, written: name, ...fieldNamed(nameUse(name, as, site)) };
}

function fieldNamed(name: NameUse): { readonly kind: 'field' | 'entryNumber'; readonly name: NameUse } {
  return { kind: lookUp(name.scope, name.name).name === '@entry' ? 'entryNumber' : 'field', name };
}

function operandIn(written: unknown, site: Site, as: NameUse['as']): OperandShape {
  if (typeof written !== 'object' || written === null) return { kind: 'constant', value: written as Scalar };
  if (!isJson(written)) return unresolved;
  if ('count' in written) return countIn(written, site);
  if ('context' in written) {
    const name = written['context'];
    return typeof name === 'string' ? { kind: 'fact', name } : unresolved;
  }
  for (const kind of ['today', 'now'] as const)
    if (kind in written) return { kind, move: moveOf(written[kind], siteBelow(site, kind)) };
  const { field, attribute } = written;
  if (typeof field !== 'string' || ('attribute' in written && typeof attribute !== 'string')) return unresolved;
  return {
    ...fieldNamed(nameUse(field, 'plus' in written ? 'field' : as, siteBelow(site, 'field'))),
    ...(typeof attribute === 'string' ? { attribute } : {}),
    ...('plus' in written ? { plus: moveOf(written['plus'], siteBelow(site, 'plus')) } : {}),
  };
}

function countIn(json: Json, site: Site): OperandShape {
  const { count } = json;
  if (typeof count !== 'string') return unresolved;
  const name = nameUse(count, 'where' in json ? 'repeat' : 'countable', siteBelow(site, 'count'));
  if ('where' in json) return { kind: 'count', name, ...whereOf(json, name, site) };
  const rows = rowsOf(name.means).map((row) => ({ shown: shownWhen(row, site) }));
  return { kind: 'count', name, ...(rows.length > 0 ? { rows } : {}) };
}

function moveOf(written: unknown, site: Site): PlacedMove {
  const amounts = isJson(written) ? written : {};
  return Object.fromEntries(
    moveUnitNames
      .filter((unit) => unit in amounts)
      .map((unit) => [unit, resolveOperand(amounts[unit], siteBelow(site, unit))]),
  );
}
