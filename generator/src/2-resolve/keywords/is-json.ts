/** An object of a keyword's value, as it was read. */
export type Json = Readonly<Record<string, unknown>>;

/** Returns true for an object that is not an array. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
