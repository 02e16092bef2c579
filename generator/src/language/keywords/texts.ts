import { escapeName } from '../escape-name.ts';

/** A text that people read, and its place in the keyword's value. */
export interface WrittenText {
  readonly text: string;
  readonly pointer: string;
  readonly markdown: boolean;
}

/** Finds the texts in a keyword's value that people read. Ignores anything of the wrong shape. */
export type Texts = (value: unknown) => readonly WrittenText[];

/** How a text is written. */
export type Writing = 'plain' | 'markdown';

/** Finds the value itself. */
export function words(writing: Writing): Texts {
  return (value) => (typeof value === 'string' ? [{ text: value, pointer: '', markdown: writing === 'markdown' }] : []);
}

/** Finds members of an object. */
export function members(wanted: Readonly<Record<string, Writing>>): Texts {
  return (value) =>
    Object.entries(wanted).flatMap(([name, writing]) => within(`/${name}`, words(writing))(memberOf(value, name)));
}

/** Finds every member of an object. */
export const everyMember: Texts = (value) => eachMember(words('plain'))(value);

/** Finds what `texts` finds in every member of an object. */
export function eachMember(texts: Texts): Texts {
  return (value) =>
    isObject(value) ? Object.keys(value).flatMap((name) => within(`/${escapeName(name)}`, texts)(value[name])) : [];
}

/** Finds what `texts` finds in each item of an array. */
export function each(texts: Texts): Texts {
  return (value) => (Array.isArray(value) ? value.flatMap((item, index) => within(`/${index}`, texts)(item)) : []);
}

/** Finds what `texts` finds in a member of an object. */
export function inMember(name: string, texts: Texts): Texts {
  return (value) => within(`/${name}`, texts)(memberOf(value, name));
}

/** Finds what each of these finds. */
export function all(...several: readonly Texts[]): Texts {
  return (value) => several.flatMap((texts) => texts(value));
}

function within(pointer: string, texts: Texts): Texts {
  return (value) => texts(value).map((found) => ({ ...found, pointer: `${pointer}${found.pointer}` }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
