/** A place in a definition's text: what a diagnostic points at. */
export interface Place {
  /** As given on the command line, or absolute for a block or list. */
  readonly file: string;
  /** JSON Pointer within that file. */
  readonly pointer: string;
  /** From 0, in UTF-16 units of the file's text. */
  readonly offset: number;
  readonly length: number;
}

/** A keyword as it stands in the text, its value plain JSON. */
export interface Keyword {
  readonly name: string;
  readonly value: unknown;
  /** Of the value. */
  readonly place: Place;
  /** Of the keyword's name. */
  readonly namePlace: Place;
  /** Place of what the pointer names inside the value: `/all/0/field`. The nearest that exists. */
  placeOf(pointer: string): Place;
}

/** A node of a definition, `$ref`s followed: keywords beside a `$ref` are added to, or override, those it refers to. */
export interface DefinitionNode {
  readonly kind: 'form' | 'page' | 'section' | 'field' | 'repeat' | 'note';
  /** Property name; empty for the form. */
  readonly name: string;
  /** Pointer from the root of the answers, with `*` for an entry; empty for the form. */
  readonly path: string;
  /**
   * All keywords but `properties`; for a repeat's entry, keywords of `items` are in `entry`. Own properties only, no
   * prototype.
   */
  readonly keywords: ReadonlyMap<string, Keyword>;
  /** For a repeat: the keywords of its `items`. */
  readonly entry?: ReadonlyMap<string, Keyword>;
  readonly children: readonly DefinitionNode[];
  /** Of the whole node. */
  readonly place: Place;
  /** Of its property name. */
  readonly namePlace: Place;
  /** Of its property name wherever it stands: in a block, and in what adds to the block; `namePlace` is the last. */
  readonly namePlaces: readonly Place[];
}

/** A shared list of choices, `schemas/lists/NAME.json`. */
export interface ChoiceList {
  readonly name: string;
  readonly file: string;
  readonly entries: readonly {
    readonly value: string;
    readonly title: string;
    readonly hint?: string;
    readonly attributes?: { readonly [name: string]: string | number | boolean };
  }[];
  /** The whole file, as if it were a keyword's value. */
  readonly written: Keyword;
  /** Place of what a pointer names below `entries`: `/0/title`. */
  placeOf(pointer: string): Place;
}

/**
 * Words in Welsh of one file, which stand beside it: `cy.json` beside a form, `NAME.cy.json` beside a block or a list.
 */
export interface Translations {
  readonly file: string;
  /**
   * By JSON Pointer into the file that they translate; for a form, into the definition with its blocks in their places
   * as well.
   */
  readonly entries: ReadonlyMap<string, Keyword>;
  /** Of the whole. */
  readonly place: Place;
  /** Returns the value at a pointer of the file that they translate. */
  valueAt(pointer: string): unknown;
  /** Returns the text at a pointer of the file that they translate. */
  textAt(pointer: string): string | undefined;
}

/** A part of a definition, in its `$defs`, for `$ref`s to refer to. */
export interface SharedPart {
  readonly name: string;
  /** Of its name. */
  readonly place: Place;
  /** Whether something in the form refers to it, or into it. */
  readonly isUsed: boolean;
}

/** A definition that has been read: text, positions, nodes. */
export interface Definition {
  readonly file: string;
  /** Source texts by file, for printing lines. */
  readonly texts: ReadonlyMap<string, string>;
  readonly root: DefinitionNode;
  /** What stands in `$defs` of the definition's own file. */
  readonly parts: readonly SharedPart[];
  /** The lists that `x-options` names, by name. */
  readonly lists: ReadonlyMap<string, ChoiceList>;
  /** By the file that they translate. Absent where the form has no `cy.json`. */
  readonly welsh?: ReadonlyMap<string, Translations>;
}
