import type { Written } from './calculation-record.ts';
import type { CalculationName, Calculations } from './index.ts';
import type { Rounding } from './rounding.ts';

/** The parts of calculations in a stage. An operand is an object, so a string among the pieces of a text is literal. */
export interface Tree {
  readonly operand: object;
  readonly condition: unknown;
  readonly value: unknown;
}

/** A calculation and its parts: operands and, in a decision table, conditions and values. */
export type Made<Of extends Tree> = {
  [Name in CalculationName]: { readonly kind: Name } & Parts<Of>[Calculations[Name]];
}[CalculationName];

/** The parts of a calculation, by how it is written. */
export interface Parts<Of extends Tree> extends Record<Written, object> {
  readonly terms: { readonly of: readonly Of['operand'][] };
  readonly pair: { readonly of: readonly [Of['operand'], Of['operand']] };
  readonly factors: { readonly of: readonly Of['operand'][]; readonly rounded?: Rounding };
  readonly quotient: { readonly of: readonly [Of['operand'], Of['operand']]; readonly rounded?: Rounding };
  readonly span: { readonly from: Of['operand']; readonly until?: Of['operand'] };
  readonly interval: { readonly from: Of['operand']; readonly until: Of['operand'] };
  readonly field: { readonly of: Of['operand'] };
  readonly operand: { readonly of: Of['operand'] };
  readonly count: { readonly of: Of['operand'] };
  readonly pieces: { readonly pieces: readonly (string | Of['operand'])[] };
  readonly rows: {
    readonly rows: readonly { readonly when: Of['condition']; readonly value: Of['value'] }[];
    readonly otherwise?: Of['value'];
  };
}

/** A function for each kind of part. */
export interface Changes<From extends Tree, To extends Tree> {
  operand(operand: From['operand']): To['operand'];
  condition(condition: From['condition']): To['condition'];
  value(value: From['value']): To['value'];
}

/** Returns a calculation with each of its parts changed, in the order in which they are written. */
export function mapParts<From extends Tree, To extends Tree>(made: Made<From>, change: Changes<From, To>): Made<To> {
  return { kind: made.kind, ...changed(made, change) } as Made<To>;
}

function changed<From extends Tree>(made: Made<From>, change: Changes<From, Tree>): object {
  if ('rows' in made) {
    const { rows, otherwise } = made;
    return {
      rows: rows.map(({ when, value }) => ({ when: change.condition(when), value: change.value(value) })),
      ...(otherwise === undefined ? {} : { otherwise: change.value(otherwise) }),
    };
  }
  if ('pieces' in made)
    return { pieces: made.pieces.map((piece) => (typeof piece === 'string' ? piece : change.operand(piece))) };
  if ('from' in made) {
    const { from, until } = made;
    return { from: change.operand(from), ...(until === undefined ? {} : { until: change.operand(until) }) };
  }
  return {
    of: Array.isArray(made.of) ? made.of.map((operand) => change.operand(operand)) : change.operand(made.of),
    ...('rounded' in made ? { rounded: made.rounded } : {}),
  };
}

/** Calls a function for each part of a calculation, in the order in which they are written. */
export function eachPart<From extends Tree>(
  made: Made<From>,
  visit: { readonly [Part in keyof Changes<From, Tree>]?: (part: From[Part]) => void },
): void {
  mapParts<From, From>(made, {
    operand: seenBy(visit.operand),
    condition: seenBy(visit.condition),
    value: seenBy(visit.value),
  });
}

function seenBy<Part>(visit: ((part: Part) => void) | undefined): (part: Part) => Part {
  return (part) => {
    visit?.(part);
    return part;
  };
}
