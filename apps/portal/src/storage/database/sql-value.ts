/** A value for a `?` in a statement, or in a row. Numbers are safe integers; our tables contain no others. */
export type SqlValue = string | number | Uint8Array | null;

/** One value for each `?` in a statement. The compiler counts them if it knows the text. */
export type SqlValues<Sql extends string> = string extends Sql ? readonly SqlValue[] : Counted<Sql>;

type Counted<
  Sql extends string,
  Found extends readonly SqlValue[] = readonly [],
> = Sql extends `${string}?${infer Rest}` ? Counted<Rest, readonly [...Found, SqlValue]> : Found;

const loneSurrogate = /\p{Surrogate}/u;
const otherParameter = /\?\d|[:@$]\w/;

/**
 * Returns the number of values that a statement takes.
 *
 * @throws TypeError if its parameters are named or numbered. Ours are plain question marks.
 */
export function parametersIn(sql: string): number {
  const bare = sql.replace(/--[^\n]*|\/\*[^]*?\*\/|'[^']*'|"[^"]*"/g, ' ');
  if (otherParameter.test(bare))
    throw new TypeError(`A statement must mark its values with plain question marks: ${sql}`);
  return bare.split('?').length - 1;
}

/**
 * Makes sure that the database can store a value unchanged. libSQL crashes the process on a boolean, stores null for
 * `undefined` and `NaN`, rounds large integers, cuts a text at U+0000 when it reads it back, and replaces lone
 * surrogates.
 *
 * @throws TypeError if it cannot. The message never quotes the value, which may be an answer.
 */
export function requireSqlValue(value: unknown): asserts value is SqlValue {
  const problem = problemWith(value);
  if (problem !== undefined)
    throw new TypeError(`A statement takes text, whole numbers, bytes and null, not ${problem}`);
}

function problemWith(value: unknown): string | undefined {
  if (value === null || value instanceof Uint8Array) return undefined;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? undefined : 'a number that is not a safe integer';
  if (typeof value !== 'string') return typeof value === 'object' ? 'an object' : `a value of type ${typeof value}`;
  if (value.includes('\u0000')) return 'text with U+0000';
  return loneSurrogate.test(value) ? 'text with half a surrogate pair' : undefined;
}
