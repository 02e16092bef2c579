import type { ValueKind } from '../value-type.ts';
import type { Schema } from './schema.ts';
import type { Texts } from './texts.ts';

/** A kind of node, or `entry` for the `items` of a repeat. */
export type NodeKind = 'form' | 'page' | 'section' | 'field' | 'repeat' | 'entry' | 'note';

/** Everything that the language says about one keyword. */
export interface KeywordRecord {
  /** The kinds of node that can have it. */
  readonly on: readonly NodeKind[];
  /** The kinds of answer that a field with it can have. Absent: any. */
  readonly of?: readonly ValueKind[];
  /** It is about a text that is typed, so a choice cannot have it. */
  readonly typed?: true;
  /** It limits what a person types, so a calculated field cannot have it: nobody could correct its value. */
  readonly limit?: true;
  /** Finds the texts in its value that people read. Absent: there are none. */
  readonly texts?: Texts;
  /** The schema of its value. Editors show its description, and its entry in the reference begins with it. */
  readonly schema: Schema;
  /** Values that tests try on every kind of node. None: they are tried in another way. */
  readonly examples: readonly unknown[];
}

/** Everything that the language says about a member of `x-ui`. */
export interface UiRecord {
  readonly on: readonly NodeKind[];
  /** It is a text that people read. */
  readonly text?: 'plain' | 'markdown';
  readonly schema: Schema;
  readonly examples: readonly unknown[];
}
