import type { Answers, Beside, Facts, IssueCode, PageStatus, Pointer, Route, Scalar } from '@formwright/model';

/** The contents of a form's `scenarios.json`. Their shape and meaning are in schemas/scenarios.json. */
export interface ScenarioFile {
  readonly $schema?: string;
  /** Facts for every scenario. */
  readonly facts: Facts;
  readonly scenarios: readonly Scenario[];
}

/** Some answers, and what the form must do with them. */
export interface Scenario {
  readonly name: string;
  /** Suggested by `formwright test --suggest`, and not yet reviewed by a person. */
  readonly suggested?: true;
  /** The answers themselves; instead of `draft` or `like`. */
  readonly answers?: Answers;
  /** The name of a file in `drafts/`, without its extension; instead of `answers` or `like`. */
  readonly draft?: string;
  /** The name of another scenario, with whose answers, facts and page it begins; instead of `answers` or `draft`. */
  readonly like?: string;
  /** Answers to change, by pointer. `null`: unanswered. */
  readonly change?: { readonly [pointer: Pointer]: unknown };
  readonly facts?: Partial<Facts>;
  /** The page that the person is on, whose issues are compared. Absent: those of the whole submission. */
  readonly page?: string;
  readonly expect: Expectation;
}

/** What must be true. Anything that is not mentioned is not checked. */
export interface Expectation {
  readonly visible?: readonly Pointer[];
  readonly hidden?: readonly Pointer[];
  readonly mandatory?: readonly Pointer[];
  /** Visible, and not mandatory now. */
  readonly optional?: readonly Pointer[];
  readonly editable?: readonly Pointer[];
  readonly locked?: readonly Pointer[];
  readonly offered?: { readonly [pointer: Pointer]: readonly Scalar[] };
  readonly withheld?: { readonly [pointer: Pointer]: readonly Scalar[] };
  /** All issues of the page, or of the submission, in order. `message` is a part of the message. */
  readonly issues?: readonly { readonly pointer: Pointer; readonly code: IssueCode; readonly message?: string }[];
  /** Some of the issues of the page, or of the submission. */
  readonly amongIssues?: Expectation['issues'];
  /** Issues that must not be there. */
  readonly noIssues?: Expectation['issues'];
  /** All stops, in order. */
  readonly stops?: readonly Pointer[];
  /** Some of the prompts; `text` is a part of the message. */
  readonly prompts?: readonly { readonly pointer: Pointer; readonly text: string }[];
  /** Parts of messages that no prompt may contain. */
  readonly noPrompts?: readonly string[];
  /** `null`: no value. */
  readonly calculated?: { readonly [pointer: Pointer]: Scalar | null };
  readonly progress?: {
    readonly percent?: number;
    readonly mandatory?: number;
    readonly answered?: number;
    readonly pages?: { readonly [page: string]: PageStatus };
  };
  /** Where a submission goes, by the names of `x-form.routing`. Absent members are not checked. */
  readonly route?: Partial<Route>;
  /** Some of the relevant answers. */
  readonly relevantAnswers?: { readonly [pointer: Pointer]: unknown };
  /** Pointers without a relevant answer. */
  readonly absent?: readonly Pointer[];
}

/** A scenario with its full answers and facts, and what the draft that it begins with keeps beside the answers. */
export interface Situation {
  readonly scenario: Scenario;
  readonly answers: Answers;
  readonly beside: Beside;
  readonly facts: Facts;
  readonly page?: string;
}
