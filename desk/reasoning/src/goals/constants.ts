import { constantAmounts, type Compiled, type Move } from '@formwright/generator';
import type { Path, Scalar } from '@formwright/model';
import type { Offset } from '@formwright/runtime';

/** The constants that a form's logic compares with: for each field and fact, and all of them. */
export interface Constants {
  /** By the field's path. */
  readonly of: ReadonlyMap<Path, ReadonlySet<Scalar>>;
  /** By the fact's name. */
  readonly ofFacts: ReadonlyMap<string, ReadonlySet<Scalar>>;
  readonly all: ReadonlySet<Scalar>;
  /** The distances of dates in comparisons from today, or from another answer. */
  readonly fromToday: readonly Offset[];
}

/** Collects the constants of a form's logic. */
export function constantsOf({ logic }: Compiled): Constants {
  const [of, ofFacts, all, fromToday] = [
    new Map<Path, Set<Scalar>>(),
    new Map<string, Set<Scalar>>(),
    new Set<Scalar>(),
    [] as Offset[],
  ];
  const add = (operand: unknown, value: unknown): void => {
    const { kind, path, name } = operand as { kind?: string; path?: string; name?: string };
    const known = kind === 'context' ? ofFacts : of;
    const key = kind === 'context' ? name : path;
    if (key !== undefined) known.set(key, (known.get(key) ?? new Set()).add(value as Scalar));
    all.add(value as Scalar);
  };
  const visit = (part: unknown): void => {
    if (part instanceof Map) return [...part.values()].forEach(visit);
    if (Array.isArray(part)) return part.forEach(visit);
    if (typeof part !== 'object' || part === null) return;
    const { kind, left, right, values, value } = part as {
      kind?: string;
      left?: unknown;
      right?: { kind: string; value: unknown };
      values?: unknown[];
      value?: unknown;
    };
    if (kind === 'compare' && right?.kind === 'constant') add(left, right.value);
    if (kind === 'in') values?.forEach((one) => add(left, one));
    if (kind === 'today' || kind === 'moved') fromToday.push(constantAmounts((part as { move: Move }).move));
    if (kind === 'constant') all.add(value as Scalar);
    Object.values(part).forEach(visit);
  };
  visit(Object.values(logic));
  return { of, ofFacts, all, fromToday };
}
