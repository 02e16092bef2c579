import { isObject, own } from '@formwright/runtime';
import { paperText } from '@formwright/session/document';

/** The JSON is not a document that this release can draw. The message says where the problem is, and quotes nothing. */
export class PrintDocumentError extends Error {
  override readonly name = 'PrintDocumentError';
}

/**
 * Reads a part of a document. `at` is its JSON Pointer. Throws a `PrintDocumentError` if the part has the wrong shape.
 */
export type Read<Value> = (json: unknown, at: string) => Value;

/** A reader for each member. Readers of members that may be absent are made by `optional`. */
export type Members<Value> = {
  readonly [Name in keyof Value]-?: Read<Value[Name] | (object extends Pick<Value, Name> ? undefined : never)>;
};

/** Reads a text, as one that can be printed. */
export const text: Read<string> = (json, at) => (typeof json === 'string' ? paperText(json) : refuse(at, 'a text'));

/** Returns a reader of a text of this shape. `what` it is stands in messages. */
export function textLike(shape: RegExp, what: string): Read<string> {
  return (json, at) => (typeof json === 'string' && shape.test(json) ? json : refuse(at, what));
}

/** Returns a reader of a number from 0 to the greatest. */
export function numberUpTo(greatest: number): Read<number> {
  return (json, at) =>
    typeof json === 'number' && json >= 0 && json <= greatest ? json : refuse(at, `a number up to ${greatest}`);
}

/** Reads yes or no. */
export const yesOrNo: Read<boolean> = (json, at) => (typeof json === 'boolean' ? json : refuse(at, 'true or false'));

/** Returns a reader of a value that may be absent. */
export function optional<Value>(read: Read<Value>): Read<Value | undefined> {
  return (json, at) => (json === undefined ? undefined : read(json, at));
}

/** Returns a reader of one of these values. */
export function oneOf<Value extends string | number>(...values: readonly Value[]): Read<Value> {
  return (json, at) => values.find((value) => value === json) ?? refuse(at, values.join(' or '));
}

/** Returns a reader of a list of values. */
export function listOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (json, at) =>
    Array.isArray(json) ? json.map((item, index) => read(item, `${at}/${index}`)) : refuse(at, 'a list');
}

/** Returns a reader of an object with these members and no others. */
export function object<Value extends object>(members: Members<Value>): Read<Value> {
  const readers = Object.entries<Read<unknown>>(members);
  return (json, at) => {
    if (!isObject(json)) return refuse(at, 'an object');
    const unknown = Object.keys(json).find((name) => !Object.hasOwn(members, name));
    if (unknown !== undefined) return refuse(`${at}/${unknown.slice(0, 40)}`, 'a part of a document');
    const read = readers.map(([name, readMember]) => [name, readMember(own(json, name), `${at}/${name}`)] as const);
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Value;
  };
}

/** Returns a reader of one of several shapes, discriminated by `kind`. */
export function byKind<Value>(readers: { readonly [kind: string]: Read<Value> }): Read<Value> {
  return (json, at) => {
    const kind = isObject(json) ? own(json, 'kind') : undefined;
    const read = typeof kind === 'string' && Object.hasOwn(readers, kind) ? readers[kind] : undefined;
    return read ? read(json, at) : refuse(`${at}/kind`, Object.keys(readers).join(' or '));
  };
}

/**
 * Throws the error that `what` was expected at a place.
 *
 * @throws PrintDocumentError always.
 */
export function refuse(at: string, what: string): never {
  throw new PrintDocumentError(`This is not a document for paper: ${at || 'it'} is not ${what}.`);
}
