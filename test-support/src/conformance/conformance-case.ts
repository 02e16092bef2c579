import type { Answers, Pointer } from '@formwright/model';

/** One thing that every renderer must do alike: given these answers, this page shows this, and Next says that. */
export interface ConformanceCase {
  readonly name: string;
  /** Names of forms below `forms/conformance/`: the case holds for each. */
  readonly forms: readonly string[];
  readonly answers: Answers;
  /** Name of the page that is open. */
  readonly page: string;
  /** In a form that asks one question at a time: the question that is open. Absent: the page's first. */
  readonly question?: Pointer;
  /** Answered while the page is open. */
  readonly change?: { readonly [pointer: Pointer]: unknown };
  /** Pointer of an entry of a table whose editor is opened before the change, and saved after it. */
  readonly edit?: Pointer;
  /** Labels of fields and repeats in that editor after the change, in order. */
  readonly asks?: readonly string[];
  /** Texts of the cells of the page's first table, by row. */
  readonly table?: readonly (readonly string[])[];
  /** Whether labels are compared without their order: for one case of forms that differ in it. */
  readonly inAnyOrder?: true;
  /** Labels of fields and repeats on the page, in order. */
  readonly shows: readonly string[];
  /** Those of them that are marked as mandatory. */
  readonly mandatory: readonly string[];
  /**
   * Where the lines of the error summary lead after Next, in order; none: Next goes on, or there is none as all is on
   * one screen.
   */
  readonly issues: readonly Pointer[];
  /** Texts that a printout of the answers has, and has not. */
  readonly paper?: { readonly shows: readonly string[]; readonly lacks: readonly string[] };
}
