import type { DiagnosticCode } from '@formwright/diagnostics';
import type { Place } from '@formwright/generator';
import type { Because, Goal } from '../goal.ts';

/** Something that may be wrong with a form: it is where `possible` is not, although `given` is. */
export interface Suspicion {
  readonly code: DiagnosticCode;
  /** What should be possible. */
  readonly possible: readonly Goal[];
  /** What must be possible for that to be news: of a field on a page that is never seen, the page is told. */
  readonly given: readonly Goal[];
  readonly place: Place;
  readonly params: { readonly [name: string]: string | number };
  /** The part of the definition that it is about. */
  readonly part: Because;
}
