import { data } from './data.ts';
import { formTexts } from './form.ts';
import type { KeywordRecord } from './keyword-record.ts';
import { logic } from './logic.ts';
import { presentation } from './presentation.ts';
import { option, structure } from './structure.ts';
import { all, each, inMember, members, words, type Texts, type Writing } from './texts.ts';
import { ui } from './ui.ts';

/** The name of a keyword that has a record. What a node is made of has none: `type`, `properties`, `items`, `x-ui`. */
export type KeywordName = keyof typeof structure | keyof typeof data | keyof typeof logic | keyof typeof presentation;

/** The name of anything that stands on a node: a keyword, or what the node is made of. */
export type WrittenName =
  | KeywordName
  | '$schema'
  | '$id'
  | '$defs'
  | 'type'
  | 'properties'
  | 'items'
  | 'x-ui'
  | 'x-form';

/** Every keyword. */
export const keywords: Readonly<Record<KeywordName, KeywordRecord>> = {
  ...structure,
  ...data,
  ...logic,
  ...presentation,
};

/** Returns the record of a keyword; undefined for a name that has none. */
export function keywordNamed(name: string): KeywordRecord | undefined {
  return Object.hasOwn(keywords, name) ? keywords[name as KeywordName] : undefined;
}

const uiTexts = Object.entries(ui).flatMap(([name, { text }]) => (text ? [[name, text] as const] : []));

/** Keywords without a record whose values hold texts that people read. */
const otherTexts: Readonly<Record<string, Texts>> = {
  'x-ui': members(Object.fromEntries<Writing>(uiTexts)),
  'x-form': formTexts,
  items: all(inMember('oneOf', each(option)), inMember('enum', each(words('plain')))),
};

/** Returns what finds the texts in a keyword's value that people read; undefined if it holds none. */
export function textsOfKeyword(name: string): Texts | undefined {
  return Object.hasOwn(otherTexts, name) ? otherTexts[name] : keywordNamed(name)?.texts;
}
