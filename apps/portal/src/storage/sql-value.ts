/**
 * What a statement takes for a `?`, and a row holds. An integer is a safe one; there are no other numbers in our
 * tables.
 */
export type SqlValue = string | number | Uint8Array | null;

/** One value for each `?` of a statement, counted by the compiler where it knows the text. */
export type SqlValues<Sql extends string> = string extends Sql ? readonly SqlValue[] : Counted<Sql>;

type Counted<
  Sql extends string,
  Found extends readonly SqlValue[] = readonly [],
> = Sql extends `${string}?${infer Rest}` ? Counted<Rest, readonly [...Found, SqlValue]> : Found;

const loneSurrogate = /\p{Surrogate}/u;
const otherParameter = /\?\d|[:@$]\w/;

/**
 * Returns how many values a statement takes.
 *
 * @throws TypeError where it names or numbers them: ours stand in order.
 */
export function parametersIn(sql: string): number {
  const bare = sql.replace(/--[^\n]*|\/\*[^]*?\*\/|'[^']*'|"[^"]*"/g, ' ');
  if (otherParameter.test(bare))
    throw new TypeError(`A statement must mark its values with plain question marks: ${sql}`);
  return bare.split('?').length - 1;
}

/**
 * Makes sure that a database can keep a value just as it is. libSQL ends the process on a boolean, makes nothing of
 * `undefined` and `NaN`, rounds large integers, cuts a text at U+0000 when it reads it back, and replaces half a
 * surrogate pair.
 *
 * @throws TypeError where it cannot. The message never quotes the value, which may be an answer.
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
