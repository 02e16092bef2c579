import type { Keyword, Translations } from '../../1-read/definition.ts';
import { englishOf, translationIn } from './translation.ts';

/**
 * Returns the entry with the Welsh of an English text. Adding or removing an item of a list (an option, a rule) moves
 * those after it. So there the English identifies the entry, and not its pointer: no option is ever shown with the
 * words of another.
 */
export function entryFor({ entries }: Translations, pointer: string, english: string): Keyword | undefined {
  const own = entries.get(pointer);
  const list = listOf(pointer);
  if (!list || (own && englishOf(own) === english)) return own;
  return [...entries.values()].find((entry) => isIn(list, entry.name) && englishOf(entry) === english);
}

/** Returns the Welsh of an English text in a file. Undefined if there is none. */
export function welshIn(welsh: Translations, pointer: string, english: string): string | undefined {
  const entry = entryFor(welsh, pointer, english);
  const cy = entry && translationIn(entry)?.cy;
  return cy === undefined || cy.trim() === '' ? undefined : cy;
}

/** Returns whether an entry in a list has the English of another item than the one that is there now. */
export function isOfAnother({ textAt }: Translations, entry: Keyword): boolean {
  const list = listOf(entry.name);
  const english = englishOf(entry);
  return (
    list !== undefined &&
    english !== undefined &&
    Array.from({ length: mostItems }, (_, index) => textAt(`${list.head}${index}${list.tail}`)).includes(english)
  );
}

/** More than any list of a form has. */
const mostItems = 1000;

interface List {
  readonly head: string;
  readonly tail: string;
}

function listOf(pointer: string): List | undefined {
  const [, head, tail] = /^(.*\/)\d+((?:\/[^/]+)?)$/.exec(pointer) ?? [];
  return head === undefined || tail === undefined ? undefined : { head, tail };
}

function isIn({ head, tail }: List, name: string): boolean {
  return (
    name.startsWith(head) && name.endsWith(tail) && /^\d+$/.test(name.slice(head.length, name.length - tail.length))
  );
}
