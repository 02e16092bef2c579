import type { Answer, Attachment, Scalar } from '@formwright/model';
import { mostInFile } from './ceilings.ts';
import { isTooLong } from './code-points.ts';
import { isBlank, normalText, textIn } from './normal-text.ts';

/** A JSON object with any content. */
export type JsonObject = { readonly [name: string]: unknown };

/** An object without properties. */
export const empty: JsonObject = Object.freeze(Object.create(null) as JsonObject);

/** Returns true if a value is a JSON object, not null or an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns an object's own property, or undefined. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * Returns the object under a name, or an empty object if it is not an object. Logic reads sections with it, whatever
 * their shape.
 */
export function part(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isObject(value) ? value : empty;
}

/** Returns true if a value is an answer: not absent, null, a blank text or an empty array. */
export function isAnswered(value: unknown): boolean {
  if (typeof value === 'string') return !isBlank(value);
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null;
}

/** Reads a text answer in normal form. A blank text, and anything that is not a text, is unanswered. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? textIn(value) : undefined;
}

/** Reads a number. Typed text that is not a number is unanswered. */
export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Reads a whole number. */
export function integer(value: unknown): number | undefined {
  return Number.isInteger(value) ? (value as number) : undefined;
}

/** Reads a yes or no answer. */
export function boolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Reads a declaration. If it is not ticked, it is unanswered. */
export function ticked(value: unknown): true | undefined {
  return value === true ? true : undefined;
}

/** Reads chosen options. An empty array is unanswered. */
export function strings(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
    ? eachNormal(value, normalText)
    : undefined;
}

/** Reads files: objects with `id`, `name`, `size` and `mediaType` and nothing else. An empty array is unanswered. */
export function attachments(value: unknown): readonly Attachment[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every(isAttachment)
    ? eachNormal(value, normalFile)
    : undefined;
}

/** A file's name is normalised like a text, because some devices write letters and accents separately. */
function normalFile(file: Attachment): Attachment {
  const name = normalText(file.name);
  return name === file.name ? file : { ...file, name };
}

/** Returns the same array if every item is already normal. */
function eachNormal<Item>(items: readonly Item[], normal: (item: Item) => Item): readonly Item[] {
  return items.every((item) => normal(item) === item) ? items : items.map(normal);
}

/** Returns true if a value is the record of one file. */
export function isAttachment(value: unknown): value is Attachment {
  if (!isObject(value) || Object.keys(value).length !== 4) return false;
  const { id, name, size, mediaType } = value;
  const isWord = (word: unknown): boolean => typeof word === 'string' && !isTooLong(word, mostInFile);
  return (
    isWord(id) &&
    isAnswered(id) &&
    isWord(name) &&
    isAnswered(name) &&
    isWord(mediaType) &&
    Number.isInteger(size) &&
    (size as number) >= 0
  );
}

/** Removes hidden options from what was chosen. Returns undefined, unanswered, if nothing is left. */
export function chosen<Value extends Answer>(
  value: Value | undefined,
  hidden: ReadonlySet<Scalar> | undefined,
): Value | undefined {
  if (value === undefined || hidden === undefined || hidden.size === 0) return value;
  if (!Array.isArray(value)) return hidden.has(value as Scalar) ? undefined : value;
  const left = value.filter((item: Scalar) => !hidden.has(item));
  if (left.length === value.length) return value;
  return left.length > 0 ? (left as unknown as Value) : undefined;
}

/** Reads a fact that the host declared. Undefined if it is absent or empty. */
export function fact(context: JsonObject | undefined, name: string): unknown {
  const value = context && own(context, name);
  return typeof value === 'string' ? text(value) : isAnswered(value) ? value : undefined;
}
