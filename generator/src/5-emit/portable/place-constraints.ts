import type { Path } from '@formwright/model';
import { holderOf, renderChoice, renderConsequence, type Constraint } from './constraint.ts';
import { atNumber, numbersIn } from './formula/entries.ts';
import { always, assume, holdersIn, never, outerPart, scopesIn, type Formula } from './formula/formula.ts';
import { bothOf, type JsonSchema } from './formula/json-schema.ts';
import { isWithin, lowestCommon, scopeOf } from './formula/places.ts';
import { renderFormula, within } from './formula/render-formula.ts';

/**
 * Writes each constraint at the lowest object that contains every answer it names, and returns what to add to the
 * schema of each such object. Constraints that share a premise share an `if`.
 */
export function placeConstraints(constraints: readonly Constraint[]): ReadonlyMap<Path, readonly JsonSchema[]> {
  const groups = new Map<Path, Map<string, { condition: JsonSchema; then: JsonSchema; otherwise: JsonSchema }>>();
  for (const constraint of constraints) {
    const place = placeOf(constraint);
    const group = groups.get(place) ?? new Map();
    groups.set(place, group);
    const { condition, then, otherwise } = write(constraint, place);
    const key = JSON.stringify(condition);
    const before = group.get(key) ?? { condition, then: true, otherwise: true };
    group.set(key, { condition, then: bothOf(before.then, then), otherwise: bothOf(before.otherwise, otherwise) });
  }
  return new Map(
    [...groups].map(([place, group]) => [
      place,
      [...group.values()].map(({ condition, then, otherwise }) => renderChoice(condition, then, otherwise)),
    ]),
  );
}

function consequencesOf({ then, otherwise }: Constraint): readonly (Path | undefined)[] {
  return [then, otherwise].map((consequence) => consequence && holderOf(consequence));
}

function placeOf(constraint: Constraint): Path {
  return lowestCommon([
    ...holdersIn(constraint.premise),
    ...consequencesOf(constraint).filter((path) => path !== undefined),
  ]);
}

/** Returns the innermost entry that a constraint is about. All others that it is about are around that one. */
function innermost(constraint: Constraint): Path {
  const scopes = [
    ...scopesIn(constraint.premise),
    ...consequencesOf(constraint).flatMap((path) => (path === undefined ? [] : [scopeOf(path)])),
  ];
  return scopes.reduce((longest, scope) => (scope.length > longest.length ? scope : longest), '');
}

function write(
  constraint: Constraint,
  place: Path,
): { condition: JsonSchema; then: JsonSchema; otherwise: JsonSchema } {
  const target = innermost(constraint);
  const inside = entryTowards(target, place);
  const part = inside === undefined ? constraint.premise : outerPart(constraint.premise, inside);
  if (part !== undefined) {
    const side = (value: Formula): JsonSchema => {
      const settled = settle(constraint, part, value);
      return settled === undefined ? true : whole(settled, place);
    };
    return { condition: renderFormula(part, place), then: side(always), otherwise: side(never) };
  }
  return { condition: true, then: inEntries(constraint, place, inside as Path), otherwise: true };
}

function whole(constraint: Constraint, place: Path): JsonSchema {
  if (constraint.premise.kind === 'constant') {
    const consequence = constraint.premise.value ? constraint.then : constraint.otherwise;
    if (consequence === undefined) return true;
    const entry = entryTowards(innermost(constraint), place);
    if (entry === undefined) return renderConsequence(consequence, place);
    return inEntries(constraint, place, entry);
  }
  const { condition, then, otherwise } = write(constraint, place);
  return renderChoice(condition, then, otherwise);
}

/** Returns the constraint once a part of its premise is known; undefined if nothing is left of it. */
function settle(constraint: Constraint, part: Formula, value: Formula): Constraint | undefined {
  const premise = assume(constraint.premise, part, value);
  if (premise.kind !== 'constant') return { ...constraint, premise };
  const consequence = premise.value ? constraint.then : constraint.otherwise;
  return consequence === undefined ? undefined : { premise: always, then: consequence };
}

/** States a constraint for each entry, or, if it distinguishes entries by number, for each in its own way. */
function inEntries(constraint: Constraint, place: Path, entry: Path): JsonSchema {
  const repeat = entry.slice(0, -2);
  const at = (number: number | 'later'): JsonSchema =>
    whole({ ...constraint, premise: atNumber(constraint.premise, repeat, number) }, entry);
  const first = Array.from({ length: numbersIn(constraint.premise, repeat) }, (_, index) => at(index));
  const rest = at('later');
  if ([...first, rest].every((schema) => schema === true)) return true;
  return within(place, repeat, first.length > 0 ? { prefixItems: first, items: rest } : { items: rest });
}

/** Returns the next entry on the way from `place` to the entry `target`; undefined if it is there. */
function entryTowards(target: Path, place: Path): Path | undefined {
  if (!isWithin(target, place) || target.length <= place.length) return undefined;
  const star = target.indexOf('/*', place.length);
  return star < 0 ? undefined : target.slice(0, star + 2);
}
