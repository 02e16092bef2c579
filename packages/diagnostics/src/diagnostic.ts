import type { catalogue } from './catalogue.ts';

/** The code of a diagnostic: the name of an entry in the catalogue, in kebab-case and never reused. */
export type DiagnosticCode = keyof typeof catalogue;

/** `error` stops the build; `warning` does not. */
export type Severity = 'error' | 'warning';

/** A range of a source text. */
export interface SourcePlace {
  readonly file: string;
  /** JSON Pointer (RFC 6901) within the file. */
  readonly pointer: string;
  /** From 0, in UTF-16 units of the file's text. */
  readonly offset: number;
  /** In UTF-16 units. */
  readonly length: number;
}

/** The parameters of a message, by name. */
export type Params = { readonly [name: string]: string | number };

/** Answers that show a problem. */
export interface Example {
  /** The answers in words: 'For example, if ‘Is it urgent?’ is “Yes”.' */
  readonly text: string;
  /** The answers as in a draft. */
  readonly draft: { readonly [name: string]: unknown };
  readonly facts: { readonly today: string; readonly context?: { readonly [name: string]: unknown } };
}

/** A problem in a definition as a rule reports it: with its offset in the text, but not its line. */
export interface RawDiagnostic extends SourcePlace {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly params: Params;
  /** Related places, for example the first of two equal titles. */
  readonly related?: readonly SourcePlace[];
  /** A sentence that suggests the repair: 'Did you mean `immediate`?'. */
  readonly suggestion?: string;
  readonly example?: Example;
}

/** A problem in a definition, for its author. Plain JSON (schemas/records/diagnostic.json). */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly params: Params;
  readonly file: string;
  /** JSON Pointer (RFC 6901) within the file. */
  readonly pointer: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units of the line, as editors count. */
  readonly column: number;
  /** Length of the range that it is about, in UTF-16 units. */
  readonly length: number;
  readonly related?: readonly RelatedPlace[];
  readonly suggestion?: string;
  readonly example?: Example;
  /** The catalogue's message with its parameters filled in. */
  readonly message: string;
}

/** A place that is related to a diagnostic. Line and column start at 1. */
export interface RelatedPlace {
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}
