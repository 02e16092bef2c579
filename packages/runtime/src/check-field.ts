import type { FieldNode, Issue, IssueCode, Pointer, Scalar } from '@formwright/model';
import { formats } from './formats/index.ts';

type Limits = 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'multipleOf' | 'minItems' | 'maxItems';

const patterns = new Map<string, RegExp>();

/** Compiles each pattern once. Patterns were checked, for syntax and for hanging, when the form was compiled. */
function compiled(pattern: string): RegExp {
  let expression = patterns.get(pattern);
  if (!expression) patterns.set(pattern, (expression = new RegExp(pattern, 'u')));
  return expression;
}

/**
 * Finds everything that is wrong with an answer of the field's type, in canonical form: choices first, then format, length
 * and size. Constraints mean what JSON Schema Validation (2020-12, section 6) says.
 */
export function checkField(field: FieldNode, pointer: Pointer, value: Scalar | readonly string[]): Issue[] {
  const issues: Issue[] = [];
  const report = (code: IssueCode, params: Issue['params'] = {}): void => {
    issues.push({ code, pointer, params });
  };
  const limit = (code: Limits, fails: (bound: number) => boolean): void => {
    const bound = field[code];
    if (bound !== undefined && fails(bound)) report(code, { limit: bound });
  };

  if (field.const !== undefined && value !== field.const) report('const');
  if (field.options) {
    const options = field.options;
    const offered = (choice: Scalar): boolean => options.some((option) => option.value === choice);
    if (!(typeof value === 'object' ? value.every(offered) : offered(value))) report('option');
  }
  if (typeof value === 'object') {
    if (new Set(value).size < value.length) report('duplicate');
    limit('minItems', (bound) => value.length < bound);
    limit('maxItems', (bound) => value.length > bound);
  } else if (typeof value === 'string') {
    const problem = field.format && formats[field.format].problem(value);
    if (problem) report('format', { format: field.format, problem });
    limit('minLength', (bound) => codePoints(value) < bound);
    limit('maxLength', (bound) => value.length > bound && codePoints(value) > bound);
    if (field.pattern !== undefined && !compiled(field.pattern).test(value)) report('pattern');
  } else if (typeof value === 'number') {
    limit('minimum', (bound) => value < bound);
    limit('exclusiveMinimum', (bound) => value <= bound);
    limit('maximum', (bound) => value > bound);
    limit('exclusiveMaximum', (bound) => value >= bound);
    limit('multipleOf', (bound) => !isWhole(value / bound));
  }
  return issues;
}

/** Whole, but for what binary fractions lose: 0.3 is a multiple of 0.1. */
function isWhole(value: number): boolean {
  return Math.abs(Math.round(value) - value) <= 1e-9;
}

function codePoints(value: string): number {
  let count = 0;
  for (const _ of value) count++;
  return count;
}
