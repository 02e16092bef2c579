import type {
  Answer,
  Attachment,
  AttachmentLimits,
  FieldNode,
  FormatName,
  FormatProblem,
  Issue,
  IssueCode,
  Pointer,
  Scalar,
  TextFormat,
} from '@formwright/model';
import { mostCharacters } from '../values/ceilings.ts';
import { codePoints, isTooLong } from '../values/code-points.ts';
import { wordsIn } from '../values/words-in.ts';
import { isMultipleOf } from '../values/decimals.ts';
import { isMoney } from '../formats/money.ts';
import { inFormat } from './read-field.ts';

type Limit =
  | 'minLength'
  | 'maxLength'
  | 'maxWords'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minItems'
  | 'maxItems'
  | 'exclusive';

/** One check on the answers to a field. */
export interface Check {
  readonly code: IssueCode;
  readonly fails: (value: never) => boolean;
  /** Returns the issue's params for a value that fails. */
  readonly params: (value: never) => Issue['params'];
}

/**
 * For each limit, a test that returns true if a value breaks it. All but `maxWords` and
 * `exclusive`, which names the option that is chosen alone, are as defined by JSON Schema Validation (2020-12, section 6).
 */
const limits = {
  exclusive: (option: Scalar) => (value: readonly Scalar[]) =>
    value.includes(option) && value.some((other) => other !== option),
  minItems: (bound: number) => (value: readonly unknown[]) => value.length < bound,
  maxItems: (bound: number) => (value: readonly unknown[]) => value.length > bound,
  minLength: (bound: number) => (value: string) => codePoints(value) < bound,
  maxLength: (bound: number) => (value: string) => isTooLong(value, bound),
  maxWords: (bound: number) => (value: string) => wordsIn(value) > bound,
  minimum: (bound: number) => (value: number) => value < bound,
  exclusiveMinimum: (bound: number) => (value: number) => value <= bound,
  maximum: (bound: number) => (value: number) => value > bound,
  exclusiveMaximum: (bound: number) => (value: number) => value >= bound,
  multipleOf: (bound: number) => (value: number) => !isMultipleOf(value, bound),
} satisfies { readonly [Name in Limit]: (bound: never) => (value: never) => boolean };

/**
 * Adds to `issues` everything that is wrong with an answer in canonical form that has the field's type: first choices,
 * then format, length and size.
 */
export function checkField(
  checks: readonly Check[],
  { pointer, value }: { pointer: Pointer; value: Answer },
  issues: Issue[],
): void {
  for (const { code, fails, params } of checks) {
    if (fails(value as never)) issues.push({ code, pointer, params: params(value as never) });
  }
}

/** Returns the checks that a field needs. */
export function checksOf(field: FieldNode): readonly Check[] {
  const checks: Check[] = [];
  const add = (code: IssueCode, fails: (value: never) => boolean, params: Issue['params'] = {}): void => {
    checks.push({ code, fails, params: () => params });
  };
  if (field.const !== undefined) add('const', (value: Scalar) => value !== field.const);
  if (field.options) {
    const offered = new Set(field.options.map(({ value }) => value));
    if (field.type === 'strings') {
      add('option', (value: readonly string[]) => !value.every((choice) => offered.has(choice)));
      add('duplicate', hasDuplicate);
    } else add('option', (value: Scalar) => !offered.has(value));
  }
  if (field.format === 'money')
    add('format', (value: number) => !isMoney(value), { format: 'money', problem: 'pence' });
  else if (field.textFormat) checks.push(formatCheck(field.format, field.textFormat));
  for (const name of Object.keys(limits) as Limit[]) {
    const bound = field[name];
    if (bound !== undefined) add(name, limits[name](bound as never), { limit: bound });
  }
  if (isFreeText(field) && field.maxLength === undefined)
    add('maxLength', limits.maxLength(mostCharacters), { limit: mostCharacters });
  if (field.attachments) checks.push(...fileChecks(field.attachments));
  if (field.patterns) checks.push(patternCheck(field.patterns, field.maxLength));
  return checks;
}

/** A code has no format by name. */
function formatCheck(format: FormatName | undefined, textFormat: TextFormat): Check {
  const problemOf = (value: string): FormatProblem | undefined => inFormat(textFormat, value).problem;
  return {
    code: 'format',
    fails: (value: string) => problemOf(value) !== undefined,
    params: (value: string) => ({ ...(format && { format }), problem: problemOf(value) ?? '' }),
  };
}

/** The compiler has checked the syntax, and that no pattern can hang on a text within the length limit. */
function patternCheck(patterns: readonly string[], maxLength = Infinity): Check {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'u'));
  const unmatched = (value: string): string =>
    codePoints(value) > maxLength ? '' : expressions.flatMap((one, n) => (one.test(value) ? [] : n)).join();
  return {
    code: 'pattern',
    fails: (value: string) => unmatched(value) !== '',
    params: (value: string) => (patterns.length > 1 ? { which: unmatched(value) } : {}),
  };
}

/** Each issue names the first file that fails. */
function fileChecks({ accept, maxSize }: AttachmentLimits): readonly Check[] {
  const check = (code: IssueCode, isWrong: (file: Attachment) => boolean, params: Issue['params'] = {}): Check => ({
    code,
    fails: (files: readonly Attachment[]) => files.some(isWrong),
    params: (files: readonly Attachment[]) => ({ name: files.find(isWrong)?.name ?? '', ...params }),
  });
  return [
    check('emptyFile', ({ size }) => size === 0),
    check('maxSize', ({ size }) => size > maxSize, { limit: maxSize }),
    check('accept', ({ mediaType }) => !accept.some((kind) => kind.mediaType === mediaType)),
  ];
}

/**
 * A few choices are compared with each other, which is faster than making a set. For many, as in a hostile draft, a set
 * is faster.
 */
function hasDuplicate(values: readonly string[]): boolean {
  return values.length > 20
    ? new Set(values).size < values.length
    : values.some((value, n) => values.includes(value, n + 1));
}

/** Returns true if a field accepts any text, so that only its length is limited. */
export function isFreeText({ type, options, textFormat, const: only }: FieldNode): boolean {
  return type === 'string' && options === undefined && textFormat === undefined && only === undefined;
}
