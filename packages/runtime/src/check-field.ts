import type { FieldNode, Issue, IssueCode, Pointer, Scalar } from '@formwright/model';
import { formats } from './formats/index.ts';

type Value = Scalar | readonly string[];
type Limit = 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'multipleOf' | 'minItems' | 'maxItems';

/** One thing that may be wrong with an answer: gives the issue's params where it is. */
interface Check {
  readonly code: IssueCode;
  find(value: never): Issue['params'] | undefined;
}

/** When a value breaks a limit. They mean what JSON Schema Validation (2020-12, section 6) says. */
const limits: { readonly [Name in Limit]: (value: never, bound: number) => boolean } = {
  minItems: (value: readonly string[], bound) => value.length < bound,
  maxItems: (value: readonly string[], bound) => value.length > bound,
  minLength: (value: string, bound) => codePoints(value) < bound,
  // No text has more code points than code units, and only a longer one needs counting.
  maxLength: (value: string, bound) => value.length > bound && codePoints(value) > bound,
  minimum: (value: number, bound) => value < bound,
  exclusiveMinimum: (value: number, bound) => value <= bound,
  maximum: (value: number, bound) => value > bound,
  exclusiveMaximum: (value: number, bound) => value >= bound,
  multipleOf: (value: number, bound) => !isWhole(value / bound),
};

const made = new WeakMap<FieldNode, readonly Check[]>();

/** Reports everything that is wrong with an answer of the field's type, in canonical form: choices, then format, length and size. */
export function checkField(field: FieldNode, { pointer, value }: { pointer: Pointer; value: Value }, issues: Issue[]): void {
  let checks = made.get(field);
  if (!checks) made.set(field, (checks = checksOf(field)));
  for (const { code, find } of checks) {
    const params = find(value as never);
    if (params) issues.push({ code, pointer, params });
  }
}

/** Makes the checks that a field asks for, once. */
function checksOf(field: FieldNode): Check[] {
  const checks: Check[] = [];
  const add = (code: IssueCode, fails: (value: never) => boolean, params: Issue['params'] = {}): void => {
    checks.push({ code, find: (value) => (fails(value) ? params : undefined) });
  };
  if (field.const !== undefined) add('const', (value: Value) => value !== field.const);
  if (field.options) {
    const offered = new Set(field.options.map(({ value }) => value));
    if (field.type === 'strings') {
      add('option', (value: readonly string[]) => !value.every((choice) => offered.has(choice)));
      add('duplicate', (value: readonly string[]) => new Set(value).size < value.length);
    } else add('option', (value: Scalar) => !offered.has(value));
  }
  if (field.format) checks.push(formatCheck(field.format));
  for (const name of Object.keys(limits) as Limit[]) {
    const bound = field[name];
    if (bound !== undefined) add(name, (value) => limits[name](value, bound), { limit: bound });
  }
  if (field.pattern !== undefined) {
    // Its syntax, and that it cannot hang, was checked when the form was compiled.
    const expression = new RegExp(field.pattern, 'u');
    add('pattern', (value: string) => !expression.test(value));
  }
  return checks;
}

function formatCheck(format: NonNullable<FieldNode['format']>): Check {
  return {
    code: 'format',
    find(value: string) {
      const problem = formats[format].problem(value);
      return problem && { format, problem };
    },
  };
}

function codePoints(value: string): number {
  let count = 0;
  for (const _ of value) count++;
  return count;
}

/** Whole, but for a hair's breadth that binary fractions lose, as in `receiver.js`: 0.07 / 0.01 is 7.000000000000001. */
function isWhole(quotient: number): boolean {
  return Math.abs(Math.round(quotient) - quotient) <= 1e-9;
}
