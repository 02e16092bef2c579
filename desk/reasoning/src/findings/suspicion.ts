import type { DiagnosticCode } from '@formwright/diagnostics';
import type { Place } from '@formwright/generator';
import type { Because, Goal } from '../goals/goal.ts';

/** Something that may be wrong with a form: it is wrong if `given` is possible and `possible` is not. */
export interface Suspicion {
  readonly code: DiagnosticCode;
  /** What should be possible. */
  readonly possible: readonly Goal[];
  /** What must be possible for this to be worth reporting: if a page is never shown, its fields are not reported too. */
  readonly given: readonly Goal[];
  readonly place: Place;
  readonly params: { readonly [name: string]: string | number };
  /** The part of the definition that it is about. */
  readonly part: Because;
}
