import { referencesOf, type Condition, type Expression } from '@formwright/generator';
import type { Path } from '@formwright/model';
import { inFull, withPaths } from '../pair/normal-condition.ts';
import type { Change } from './change.ts';
import type { Comparison, Version } from './comparison.ts';

type Pair = readonly [old: Path, now: Path];
type Versions = Pick<Comparison, 'older' | 'newer' | 'pairing'>;

/** Finds working values that are calculated in another way. What reads new or removed ones is reported itself. */
export function compareValues(comparison: Comparison): readonly Change[] {
  return [...comparison.pairing.values]
    .filter((pair) => !isSameCalculation(pair, comparison))
    .map(([, now]) => ({
      pointer: now,
      code: 'calculation',
      class: 'breaking',
      drafts: true,
      message: 'The working value is calculated differently: so is everything that reads it.',
    }));
}

/** Returns whether a working value, and every one that it reads, is calculated as before. */
export function isSteady(pair: Pair, versions: Versions): boolean {
  const { older, pairing } = versions;
  return (
    isSameCalculation(pair, versions) &&
    [...referencesOf(...partsOf(pair[0], older)).paths].every((path) => {
      const now = pairing.values.get(path);
      return now === undefined ? !older.values.some((value) => value.path === path) : isSteady([path, now], versions);
    })
  );
}

function isSameCalculation([old, now]: Pair, { older, newer, pairing }: Versions): boolean {
  const before = partsOf(old, older).map((part) => withPaths(part, pairing.pathNow));
  return JSON.stringify(before) === JSON.stringify(partsOf(now, newer));
}

/** Returns the calculation of a working value, and the named conditions that it uses. */
function partsOf(path: Path, { logic: { calculated, conditions } }: Version): readonly (Expression | Condition)[] {
  const calculation = calculated.get(path);
  if (!calculation) return [];
  const named = [...referencesOf(calculation).named].flatMap((name) => conditions.get(name) ?? []);
  return [calculation, ...named.map((condition) => inFull(condition, conditions))];
}
