import type { Path } from '@formwright/model';
import type { JsonSchema } from './json-schema.ts';
import { isWithin, parentOf, scopeOf } from './places.ts';

/**
 * What a condition says about a submission, in terms that JSON Schema has. A submission contains only visible answers,
 * so an answer is visible and answered if it is there. `*` in a path: the innermost entry around the formula.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula }
  /** The answer is there and valid by that schema. */
  | { readonly kind: 'answer'; readonly path: Path; readonly schema: JsonSchema }
  /** The page, section or entry is there. */
  | { readonly kind: 'object'; readonly path: Path }
  /** `where` is true for at least so many entries. `where` is about the entry alone. */
  | { readonly kind: 'atLeast'; readonly repeat: Path; readonly count: number; readonly where: Formula }
  /** Each of the first entries satisfies its formula in `first`, and all others satisfy `rest`. */
  | { readonly kind: 'each'; readonly repeat: Path; readonly first: readonly Formula[]; readonly rest: Formula }
  /** The number of the entry around it is one of the first, as marked, or a later one if `rest`. */
  | { readonly kind: 'entryNumber'; readonly repeat: Path; readonly first: readonly boolean[]; readonly rest: boolean }
  /** What plain JSON Schema cannot express. */
  | { readonly kind: 'unsayable'; readonly why: string };

export const always: Formula = { kind: 'constant', value: true };
export const never: Formula = { kind: 'constant', value: false };

export function and(...parts: readonly Formula[]): Formula {
  return joined('and', parts);
}

export function or(...parts: readonly Formula[]): Formula {
  return joined('or', parts);
}

export function not(formula: Formula): Formula {
  if (formula.kind === 'constant') return formula.value ? never : always;
  if (formula.kind === 'not') return formula.of;
  return { kind: 'not', of: formula };
}

function joined(kind: 'and' | 'or', parts: readonly Formula[]): Formula {
  const absorbing = kind === 'or';
  const kept = new Map<string, Formula>();
  for (const part of kind === 'or' ? withSharedValues(parts) : parts) {
    for (const one of part.kind === kind ? part.of : [part]) {
      if (one.kind === 'constant') {
        if (one.value === absorbing) return one;
      } else kept.set(keyOf(one), one);
    }
  }
  // If two things cannot be expressed for the same reason, it is not known whether they are the same.
  for (const one of kept.values())
    if (kept.has(keyOf(not(one))) && unsayableIn(one).length === 0) return absorbing ? always : never;
  const [only, ...others] = kept.values();
  if (only === undefined) return absorbing ? never : always;
  return others.length === 0 ? only : { kind, of: [only, ...others] };
}

/** Merges the values of several formulas for the same answer into one list: `enum` instead of `anyOf`. */
function withSharedValues(parts: readonly Formula[]): readonly Formula[] {
  const lists = new Map<Path, Set<unknown>>();
  const rest = parts
    .flatMap((part) => (part.kind === 'or' ? part.of : [part]))
    .filter((part) => {
      const values = part.kind === 'answer' ? valuesOf(part.schema) : undefined;
      if (part.kind !== 'answer' || values === undefined) return true;
      lists.set(part.path, new Set([...(lists.get(part.path) ?? []), ...values]));
      return false;
    });
  const listed = [...lists].map(([path, values]): Formula => ({ kind: 'answer', path, schema: oneOf([...values]) }));
  return [...listed, ...rest];
}

/** Returns the schema of a value that is one of these. */
export function oneOf(values: readonly unknown[]): JsonSchema {
  return values.length === 1 ? { const: values[0] } : { enum: values };
}

function valuesOf(schema: JsonSchema): readonly unknown[] | undefined {
  if (typeof schema !== 'object' || Object.keys(schema).length !== 1) return undefined;
  return 'const' in schema ? [schema['const']] : (schema['enum'] as readonly unknown[] | undefined);
}

/** Returns a text that is the same for two formulas exactly if the formulas are the same. */
export function keyOf(formula: Formula): string {
  return JSON.stringify(formula);
}

/** Returns the formula with its direct parts replaced, and simplified again. */
export function mapParts(formula: Formula, change: (part: Formula) => Formula): Formula {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return joined(formula.kind, formula.of.map(change));
    case 'not':
      return not(change(formula.of));
    case 'atLeast': {
      const where = change(formula.where);
      return where.kind === 'constant' && !where.value ? never : { ...formula, where };
    }
    case 'each': {
      const [first, rest] = [formula.first.map(change), change(formula.rest)];
      const trivial = [...first, rest].every((part) => part.kind === 'constant' && part.value);
      return trivial ? always : { ...formula, first, rest };
    }
    default:
      return formula;
  }
}

/**
 * Drops what cannot be expressed, in one direction: `weaker` is true wherever the formula may be true, `stronger` only
 * where it must be.
 */
export function approximate(formula: Formula, side: 'weaker' | 'stronger'): Formula {
  if (formula.kind === 'unsayable') return side === 'weaker' ? always : never;
  const inside = formula.kind === 'not' ? (side === 'weaker' ? 'stronger' : 'weaker') : side;
  return mapParts(formula, (part) => approximate(part, inside));
}

/** Returns why parts of the formula cannot be expressed; empty if all of it can. */
export function unsayableIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'unsayable':
      return [formula.why];
    case 'and':
    case 'or':
      return [...new Set(formula.of.flatMap(unsayableIn))];
    case 'not':
      return unsayableIn(formula.of);
    case 'atLeast':
      return unsayableIn(formula.where);
    case 'each':
      return [...new Set([...formula.first, formula.rest].flatMap(unsayableIn))];
    default:
      return [];
  }
}

/** Returns the objects around the formula that it is about: the object where it is placed must contain all of them. */
export function holdersIn(formula: Formula): readonly Path[] {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return formula.of.flatMap(holdersIn);
    case 'not':
      return holdersIn(formula.of);
    case 'answer':
      return [parentOf(formula.path)];
    case 'object':
      return [formula.path];
    case 'atLeast':
    case 'each':
    case 'entryNumber':
      return [parentOf(formula.repeat)];
    default:
      return [];
  }
}

/** Returns the entries (or the root, as empty text) whose answers the formula needs. */
export function scopesIn(formula: Formula): readonly Path[] {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return formula.of.flatMap(scopesIn);
    case 'not':
      return scopesIn(formula.of);
    case 'entryNumber':
      return [`${formula.repeat}/*`];
    default:
      return holdersIn(formula).map(scopeOf);
  }
}

/** Finds a largest part that is decided outside of the entries `inside`: what to split over before going into them. */
export function outerPart(formula: Formula, inside: Path): Formula | undefined {
  const scopes = scopesIn(formula);
  if (scopes.length > 0 && scopes.every((scope) => !isWithin(scope, inside))) return formula;
  switch (formula.kind) {
    case 'and':
    case 'or': {
      const outer = formula.of.filter((part) => outerPart(part, inside) === part);
      if (outer.length > 0) return joined(formula.kind, outer);
      for (const part of formula.of) {
        const found = outerPart(part, inside);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    case 'not':
      return outerPart(formula.of, inside);
    default:
      return undefined;
  }
}

/** Returns the formula as it is once a part of it is known to be true, or false. */
export function assume(formula: Formula, part: Formula, holds: Formula): Formula {
  const keys = new Set((part.kind === 'and' || part.kind === 'or' ? part.of : []).map(keyOf));
  const key = keyOf(part);
  const settle = (one: Formula): Formula => {
    if (keyOf(one) === key) return holds;
    if (one.kind === part.kind && (one.kind === 'and' || one.kind === 'or')) {
      const rest = one.of.filter((each) => !keys.has(keyOf(each)));
      if (one.of.length - rest.length === keys.size) return joined(one.kind, [holds, ...rest.map(settle)]);
    }
    return mapParts(one, settle);
  };
  return settle(formula);
}
