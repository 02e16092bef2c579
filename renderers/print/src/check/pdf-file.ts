import type { Dict } from './pdf-values.ts';

/** A PDF as the rules look at it. */
export interface PdfFile {
  /** `1.7` */
  readonly version: string;
  readonly catalog: Dict;
  /** XMP, as text. */
  readonly metadata: string | undefined;
  readonly sheets: readonly Sheet[];
  readonly elements: readonly Element[];
  readonly hasStructure: boolean;
  /** What belongs to a sheet's content by number of the mark, or to an annotation, by key. */
  readonly parentTree: ReadonlyMap<number, readonly (Dict | undefined)[] | Dict>;
}

/** One page of the file. */
export interface Sheet {
  readonly id: string;
  readonly number: number;
  readonly dict: Dict;
  readonly annotations: readonly Dict[];
  /** Numbers of the marks on it. */
  readonly marks: ReadonlySet<number>;
  /** Painting operators that are neither within a mark nor an artifact. */
  readonly untagged: number;
  /** Artifacts within marks, or marks within artifacts. */
  readonly nested: number;
  /** Marks that are not closed, or closed once more. */
  readonly unbalanced: boolean;
  readonly shown: readonly ShownText[];
}

/** Text in one font: as hexadecimal or literal strings of the content. */
export interface ShownText {
  /** The mark that it is within. */
  readonly mark: number | undefined;
  readonly font: Dict | undefined;
  readonly fontName: string;
  readonly strings: readonly string[];
}

/** An element of the structure. */
export interface Element {
  readonly dict: Dict;
  /** Standard type, after the role map. */
  readonly type: string;
  /** As it is written. */
  readonly declared: string;
  readonly parent: Element | undefined;
  readonly children: readonly Element[];
  /** What it holds itself: marks by sheet, and annotations. */
  readonly marks: readonly { readonly sheet: string; readonly mark: number }[];
  readonly objects: readonly string[];
}
