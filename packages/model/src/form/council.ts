import type { RichText } from './rich-text.ts';

/** What a council says once for the pages around all its forms, in one language. Plain JSON. */
export interface CouncilInfo {
  readonly name: string;
  /** Name of an SVG or PNG file in the council's folder. */
  readonly logo?: string;
  /** How the council uses what people enter. */
  readonly privacy?: RichText;
}

/** The same in each language that the form has. */
export interface CompiledCouncil {
  readonly en: CouncilInfo;
  readonly cy?: CouncilInfo;
}
