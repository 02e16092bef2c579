import type { FieldNode, Path, Scalar } from '@formwright/model';
import type { Operand } from '../../../4-compile/logic/logic.ts';
import { amountsOf } from '../../../4-compile/logic/references.ts';
import { comparisonBy, type Operator } from '../../../language/operators/comparisons.ts';
import type { Comparer } from '../../../language/operators/operator-record.ts';
import * as runtime from '@formwright/runtime';
import { atLeast } from '../formula/entries.ts';
import { casesOf } from './cases-of.ts';
import { always, and, never, or, oneOf, type Formula } from '../formula/formula.ts';
import type { Names } from '../formula/names.ts';
import { operatorFormulas } from '../operator-formulas.ts';

interface Comparison {
  readonly left: Operand;
  readonly operator: Operator;
  readonly right: Operand;
}

/** Returns the formula that is true if an operand has a value. */
export function lowerAnswered(operand: Operand, names: Names): Formula {
  return or(
    ...casesOf(operand, names).map(({ when, of }) => and(when, of.kind === 'unsayable' ? of : answered(of, names))),
  );
}

function answered(operand: Operand, names: Names): Formula {
  // Which years a host's calendar covers is not known.
  if ('own' in operand || ('move' in operand && operand.move.workingDays)) return unsayable(operand);
  const amounts = amountsOf(operand).map((amount) => lowerAnswered(amount, names));
  switch (operand.kind) {
    case 'field':
      return there(operand.path);
    case 'moved':
      return and(there(operand.path), ...amounts);
    case 'attribute':
      return oneOfValues(
        operand.path,
        attributeValues(operand, names, () => true),
      );
    case 'context':
      return unsayable(operand);
    default:
      return and(...amounts);
  }
}

/**
 * Returns the formula of a comparison of two operands. If both are known only from the answers, it says only that both
 * have a value.
 */
export function lowerComparison({ left, operator, right: other }: Comparison, names: Names): Formula {
  const rights = casesOf(other, names);
  return or(
    ...casesOf(left, names).flatMap((one) =>
      rights.map(({ when, of: right }) => {
        const { of } = one;
        return and(
          one.when,
          when,
          of.kind === 'unsayable'
            ? of
            : right.kind === 'unsayable'
              ? right
              : comparison({ left: of, operator, right }, names),
        );
      }),
    ),
  );
}

function comparison({ left, operator, right }: Comparison, names: Names): Formula {
  if (left.kind === 'constant' && right.kind === 'constant')
    return holds(left.value, operator, right.value) ? always : never;
  if (right.kind === 'constant') return againstConstant(left, { operator, value: right.value }, names);
  const { converse } = comparisonBy(operator);
  if (left.kind === 'constant' && converse !== undefined)
    return againstConstant(right, { operator: converse, value: left.value }, names);
  const both = and(answered(left, names), answered(right, names));
  const why = [left, right].map(reasonOf).find((reason) => reason !== undefined) ?? 'compares two answers';
  return and(both, { kind: 'unsayable', why });
}

/** What is compared with a value that is known when the form is compiled. */
interface Constant {
  readonly operator: Operator;
  readonly value: Scalar;
}

function againstConstant(operand: Operand, constant: Constant, names: Names): Formula {
  if ('own' in operand) return unsayable(operand);
  const { operator, value } = constant;
  switch (operand.kind) {
    case 'field':
      return lowerField(operand.path, constant, names);
    case 'attribute':
      return oneOfValues(
        operand.path,
        attributeValues(operand, names, (attribute) => holds(attribute, operator, value)),
      );
    case 'count':
      return lowerCount(operand, constant, names);
    case 'tally':
      return lowerTally(operand, constant, names);
    case 'entryNumber':
      return lowerEntryNumber(operand.repeat, constant);
    case 'constant':
      return holds(operand.value, operator, value) ? always : never;
    default:
      return unsayable(operand);
  }
}

function lowerField(path: Path, { operator, value }: Constant, names: Names): Formula {
  const field = names.nodes.get(path) as FieldNode;
  return field.attachments ? never : operatorFormulas[operator].field(field, value);
}

function lowerCount(operand: Operand & { kind: 'count' }, { operator, value }: Constant, names: Names): Formula {
  return typeof value === 'number'
    ? operatorFormulas[operator].count((count) => reaches(operand, count, names), value)
    : never;
}

function reaches({ path, where }: Operand & { kind: 'count' }, count: number, names: Names): Formula {
  if (count <= 0) return always;
  if (names.nodes.get(path)?.kind === 'repeat')
    return atLeast(path, count, where === undefined ? always : names.lower(where));
  const options = count === 1 ? there(path) : { kind: 'answer' as const, path, schema: { minItems: count } };
  return where === undefined ? options : and(options, { kind: 'unsayable', why: 'counts some of the chosen options' });
}

function lowerTally({ of }: Operand & { kind: 'tally' }, { operator, value }: Constant, names: Names): Formula {
  if (typeof value !== 'number') return never;
  const each = of.map((one) => names.lower(one));
  const reached = (count: number): Formula => {
    if (count <= 0) return always;
    if (count > each.length) return never;
    if (count === each.length) return and(...each);
    const some = or(...each);
    return count === 1 ? some : and(some, { kind: 'unsayable', why: 'counts rows' });
  };
  return operatorFormulas[operator].count(reached, value);
}

/**
 * Entries are distinguished one by one, up to the number in the comparison. A comparison with more than a thousand is
 * not expressed.
 */
function lowerEntryNumber(repeat: Path, { operator, value }: Constant): Formula {
  if (typeof value !== 'number') return never;
  if (value > 1000) return { kind: 'unsayable', why: 'compares the number of an entry with more than 1000' };
  const length = Math.max(0, Math.floor(value) + 1);
  const first = Array.from({ length }, (_, index) => holds(index, operator, value));
  return { kind: 'entryNumber', repeat, first, rest: holds(length, operator, value) };
}

function attributeValues(
  operand: Operand & { kind: 'attribute' },
  names: Names,
  wanted: (value: Scalar) => boolean,
): readonly Scalar[] {
  const options = (names.nodes.get(operand.path) as FieldNode).options ?? [];
  return options.flatMap(({ value, attributes }) => {
    const attribute =
      attributes !== undefined && Object.hasOwn(attributes, operand.name) ? attributes[operand.name] : undefined;
    return attribute !== undefined && attribute !== '' && wanted(attribute) ? [value] : [];
  });
}

function oneOfValues(path: Path, values: readonly Scalar[]): Formula {
  if (values.length === 0) return never;
  return { kind: 'answer', path, schema: oneOf(values) };
}

function there(path: Path): Formula {
  return { kind: 'answer', path, schema: true };
}

function unsayable(operand: Operand): Formula {
  return { kind: 'unsayable', why: reasonOf(operand) ?? 'compares two answers' };
}

function reasonOf(operand: Operand): string | undefined {
  if ('own' in operand) return 'compares the entries of a repeat with each other';
  if (operand.kind === 'today') return 'compares with today';
  if (operand.kind === 'context') return `depends on ${operand.name}, which the host knows`;
  return amountsOf(operand)
    .map(reasonOf)
    .find((reason) => reason !== undefined);
}

const comparers: Readonly<Record<Comparer, (left: unknown, right: unknown) => boolean>> = runtime;

/** Compares two values that are known when the form is compiled. */
function holds(left: Scalar, operator: Operator, right: Scalar): boolean {
  return comparers[comparisonBy(operator).runtime](left, right);
}
