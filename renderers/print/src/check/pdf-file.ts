import type { Dict } from './pdf-values.ts';

/** A PDF as the rules see it. */
export interface PdfFile {
  /** `1.7` */
  readonly version: string;
  readonly catalog: Dict;
  /** XMP, as text. */
  readonly metadata: string | undefined;
  readonly sheets: readonly Sheet[];
  readonly elements: readonly Element[];
  readonly hasStructure: boolean;
  /** By key: the elements for a sheet's content, indexed by mark, or the element for an annotation. */
  readonly parentTree: ReadonlyMap<number, readonly (Dict | undefined)[] | Dict>;
}

/** One page of the file. */
export interface Sheet {
  readonly id: string;
  readonly number: number;
  readonly dict: Dict;
  readonly annotations: readonly Dict[];
  /** Numbers of the marks on the page. */
  readonly marks: ReadonlySet<number>;
  /** The number of painting operators that are outside marks and artifacts. */
  readonly untagged: number;
  /** The number of artifacts within marks, and of marks within artifacts. */
  readonly nested: number;
  /** True if a mark is not closed, or is closed twice. */
  readonly unbalanced: boolean;
  readonly shown: readonly ShownText[];
}

/** Text in one font, as it is shown. */
export interface ShownText {
  /** The mark that contains it. */
  readonly mark: number | undefined;
  readonly font: Dict | undefined;
  readonly fontName: string;
  /** The codes of its glyphs, as hexadecimal digits. */
  readonly strings: readonly string[];
}

/** A structure element. */
export interface Element {
  readonly dict: Dict;
  /** Standard type, after applying the role map. */
  readonly type: string;
  /** The type as written in the file. */
  readonly declared: string;
  readonly parent: Element | undefined;
  readonly children: readonly Element[];
  /** Its own content: marks by sheet, and annotations. */
  readonly marks: readonly { readonly sheet: string; readonly mark: number }[];
  readonly objects: readonly string[];
}
