import type { RichText } from './rich-text.ts';

/** What a council says once for the pages around all its forms, in one language. Plain JSON. */
export interface CouncilInfo {
  readonly name: string;
  /** The name of the service. */
  readonly service?: string;
  /** Name of an SVG or PNG file in the council's folder. */
  readonly logo?: string;
  /** How the council uses what people enter. */
  readonly privacy?: RichText;
  /** The accessibility statement. */
  readonly accessibility?: RichText;
  /** Whom to ask for help with a form. */
  readonly help?: RichText;
  /** Pages that say which of several forms somebody needs, by the name in their address. */
  readonly choices?: { readonly [name: string]: Choice };
}

/** A page that says which of several forms somebody needs. */
export interface Choice {
  readonly title: string;
  readonly text?: RichText;
  /** `form`: the id of the form that it leads to. Absent: advice only. */
  readonly outcomes: readonly { readonly title: string; readonly text: RichText; readonly form?: string }[];
}

/** The same in each language that the form has. */
export interface CompiledCouncil {
  readonly en: CouncilInfo;
  readonly cy?: CouncilInfo;
}
