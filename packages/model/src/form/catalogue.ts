import type { RichText } from './rich-text.ts';

/** The home page of a council and the pages below it, in one language. Plain JSON. */
export interface CatalogueInfo extends TileGroup {
  /** What to have at hand before beginning a form, by the form's id. */
  readonly before?: { readonly [form: string]: RichText };
}

/** A page of tiles. */
export interface TileGroup {
  readonly title: string;
  readonly text?: RichText;
  readonly tiles: readonly Tile[];
}

/** A tile: what it says, and the one place it leads to, unless it is retired. */
export interface Tile {
  /** Absent on a tile that leads to a form or a choice, and has the title of that. */
  readonly title?: string;
  readonly text?: RichText;
  readonly icon?: Icon;
  /** An address outside the portal. */
  readonly address?: string;
  /** The id of a form. */
  readonly form?: string;
  /** The name of one of the council's pages that say which of several forms somebody needs. */
  readonly choice?: string;
  /** Further tiles, on a page of their own. */
  readonly group?: TileGroup & { readonly name: string };
  /** The form is no longer used: the tile names it and leads nowhere. */
  readonly retired?: true;
}

/** The picture on a tile. It is decorative. */
export type Icon =
  | 'form'
  | 'health'
  | 'help'
  | 'house'
  | 'information'
  | 'law'
  | 'message'
  | 'money'
  | 'people'
  | 'phone'
  | 'referral'
  | 'safety'
  | 'school'
  | 'search';

/** The same in each language that the council writes. */
export interface CompiledCatalogue {
  readonly en: CatalogueInfo;
  readonly cy?: CatalogueInfo;
}
