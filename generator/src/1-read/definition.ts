/** A place in the text of a definition, to which a diagnostic points. */
export interface Place {
  /** The path as given on the command line, or absolute for a block or list. */
  readonly file: string;
  /** JSON Pointer within that file. */
  readonly pointer: string;
  /** From 0, in UTF-16 units of the file's text. */
  readonly offset: number;
  readonly length: number;
}

/** A keyword as written in the text. Its value is plain JSON. */
export interface Keyword {
  readonly name: string;
  readonly value: unknown;
  /** The place of the value. */
  readonly place: Place;
  /** The place of the keyword's name. */
  readonly namePlace: Place;
  /**
   * Returns the place of what the pointer names inside the value: `/all/0/field`. If that does not exist, the nearest
   * place around it. `of`: of the name in front of it, not of the value.
   */
  placeOf(pointer: string, of?: 'name'): Place;
}

/**
 * A node of a definition, with its `$ref`s followed: keywords beside a `$ref` are added to those that it refers to, or
 * override them.
 */
export interface DefinitionNode {
  /** `value`: a working value, of `x-values`. Its one keyword is its calculation, `x-calculate`. */
  readonly kind: 'form' | 'page' | 'section' | 'field' | 'repeat' | 'note' | 'value';
  /** Property name; empty for the form. */
  readonly name: string;
  /** Pointer from the root of the answers, with `*` for an entry; empty for the form. */
  readonly path: string;
  /**
   * All keywords except `properties`; for a repeat's entry, keywords of `items` are in `entry`. Own properties only, no
   * prototype.
   */
  readonly keywords: ReadonlyMap<string, Keyword>;
  /** For a repeat: the keywords of its `items`. */
  readonly entry?: ReadonlyMap<string, Keyword>;
  readonly children: readonly DefinitionNode[];
  /** For a row of a section with `x-rows`: the keywords that come from its line there. */
  readonly ofRow?: ReadonlySet<string>;
  /** For the last row of a section with `x-total`, which nobody fills in. */
  readonly isTotal?: true;
  /** For a question of a row: the options that the row has of it, if not all; its name is that of the question. */
  readonly offered?: Keyword;
  /**
   * For a row of a section with `x-rows`, and all that is asked of it: the names of the row, first its own, then its
   * former ones.
   */
  readonly row?: readonly string[];
  /** The place of the whole node. */
  readonly place: Place;
  /** The place to which its `$ref`s lead; without any, `place`. Absent for what a form does not write: rows of totals. */
  readonly origin?: Place;
  /** The place of its property name. */
  readonly namePlace: Place;
  /** All places of its property name: in a block, and in what adds to the block. `namePlace` is the last of them. */
  readonly namePlaces: readonly Place[];
}

/** A list of choices: one that forms share, `schemas/lists/NAME.json`, or one of the form's own, in `x-form.lists`. */
export interface ChoiceList {
  readonly name: string;
  readonly file: string;
  /** The list from which it takes entries. */
  readonly from?: ChoiceList;
  readonly entries: readonly {
    readonly value: string;
    readonly title: string;
    readonly hint?: string;
    readonly guidance?: string;
    readonly attributes?: { readonly [name: string]: string | number | boolean };
  }[];
  /** The whole list, as if it were a keyword's value. */
  readonly written: Keyword;
  /** Returns the place of what a pointer names below `entries`: `/0/title`. It may be in the list that an entry is from. */
  placeOf(pointer: string): Place;
}

/**
 * The Welsh texts of one file, which are beside it: in `cy.json` beside a form, in `NAME.cy.json` beside a block or a
 * list.
 */
export interface Translations {
  readonly file: string;
  /**
   * By JSON Pointer into the file that they translate; for a form, also into the definition with its blocks included.
   */
  readonly entries: ReadonlyMap<string, Keyword>;
  /** The place of the whole file. */
  readonly place: Place;
  /** Returns the value at a pointer into the file that they translate. */
  valueAt(pointer: string): unknown;
  /** Returns the text at a pointer into the file that they translate. */
  textAt(pointer: string): string | undefined;
}

/** What a council says once for all its forms, `forms/<council>/council.json`. */
export interface Council {
  readonly file: string;
  /** The whole file, as if it were a keyword's value. */
  readonly written: Keyword;
  /** Pointers to what this form uses of it. */
  readonly used: ReadonlySet<string>;
}

/** A part of a definition, in its `$defs`, to which `$ref`s can refer. */
export interface SharedPart {
  readonly name: string;
  /** The place of its name. */
  readonly place: Place;
  /** Whether anything in the form refers to it, or into it. */
  readonly isUsed: boolean;
}

/** A definition that was read: text, places, nodes. */
export interface Definition {
  readonly file: string;
  /** Source texts by file, from which lines are printed. */
  readonly texts: ReadonlyMap<string, string>;
  readonly root: DefinitionNode;
  /** The parts in `$defs` of the definition's own file. */
  readonly parts: readonly SharedPart[];
  /** The lists that `x-options` names, by name. */
  readonly lists: ReadonlyMap<string, ChoiceList>;
  /** Absent if the form's council has no file of its own. `x-form` already has what the form uses of it. */
  readonly council?: Council;
  /**
   * The forms that it continues, `x-form.continues`, each as its root, by the first name of the paths to its answers.
   * What cannot be read is left out.
   */
  readonly continued: ReadonlyMap<string, DefinitionNode>;
  /** By the file that they translate. Absent if the form has no `cy.json`. */
  readonly welsh?: ReadonlyMap<string, Translations>;
}
