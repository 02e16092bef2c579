import type { catalogue } from './catalogue.ts';

/** What a diagnostic can be about: one entry of the catalogue, a kebab-case name that is never reused. */
export type DiagnosticCode = keyof typeof catalogue;

/** `error` bars the build; `warning` does not. */
export type Severity = 'error' | 'warning';

/** A stretch of a source text. */
export interface SourcePlace {
  readonly file: string;
  /** JSON Pointer (RFC 6901) within the file. */
  readonly pointer: string;
  /** From 0, in UTF-16 units of the file's text. */
  readonly offset: number;
  /** In UTF-16 units. */
  readonly length: number;
}

/** What a message's template needs, by name. */
export type Params = { readonly [name: string]: string | number };

/** Answers that show a problem. */
export interface Example {
  /** The same in words: 'for example where ‘Is it urgent?’ is “Yes”'. */
  readonly text: string;
  /** As a draft has them. */
  readonly draft: { readonly [name: string]: unknown };
  readonly facts: { readonly today: string; readonly context?: { readonly [name: string]: unknown } };
}

/** A problem in a definition as a rule finds it: where it is in the text, not yet on which line. */
export interface RawDiagnostic extends SourcePlace {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly params: Params;
  /** Other places that have to do with it: the first of two equal titles, say. */
  readonly related?: readonly SourcePlace[];
  /** A sentence that says the repair: 'Did you mean `immediate`?'. */
  readonly suggestion?: string;
  readonly example?: Example;
}

/** A problem in a definition, for its author. JSON throughout (schemas/records/diagnostic.json). */
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
  /** Of the stretch it is about, in UTF-16 units. */
  readonly length: number;
  readonly related?: readonly RelatedPlace[];
  readonly suggestion?: string;
  readonly example?: Example;
  /** The catalogue's words with the parameters in them. */
  readonly message: string;
}

/** Another place that a diagnostic speaks of; line and column from 1. */
export interface RelatedPlace {
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}
