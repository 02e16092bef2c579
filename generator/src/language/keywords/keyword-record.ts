import type { ValueKind } from '../value-type.ts';
import type { Schema } from './schema.ts';
import type { Texts } from './texts.ts';

/** A kind of node, or `entry`: what stands in the `items` of a repeat. */
export type NodeKind = 'form' | 'page' | 'section' | 'field' | 'repeat' | 'entry' | 'note';

/** All that the language says of one keyword. */
export interface KeywordRecord {
  /** The kinds of node that it may stand on. */
  readonly on: readonly NodeKind[];
  /** The kinds of answer that a field with it can have. Absent: any. */
  readonly of?: readonly ValueKind[];
  /** It is about a text that is typed, so it cannot stand on a choice. */
  readonly typed?: true;
  /** It limits what a person types, so it cannot stand on a calculated field: nobody could mend its value. */
  readonly limit?: true;
  /** Finds the texts in its value that people read. Absent: there are none. */
  readonly texts?: Texts;
  /** What its value is. Its description is what editors show, and begins its entry in the reference. */
  readonly schema: Schema;
  /** Values that tests try on every kind of node. None: they are tried in another way. */
  readonly examples: readonly unknown[];
}

/** All that the language says of a member of `x-ui`. */
export interface UiRecord {
  readonly on: readonly NodeKind[];
  /** It is a text that people read. */
  readonly text?: 'plain' | 'markdown';
  readonly schema: Schema;
  readonly examples: readonly unknown[];
}
