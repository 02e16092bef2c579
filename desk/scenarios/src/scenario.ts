import type { Answers, Facts, IssueCode, PageStatus, Pointer, Route, Scalar } from '@formwright/model';

/** A form's `scenarios.json`, shape and meaning: schemas/scenarios.json. */
export interface ScenarioFile {
  readonly $schema?: string;
  /** Known in every scenario. */
  readonly facts: Facts;
  readonly scenarios: readonly Scenario[];
}

/** These answers, and what the form must make of them. */
export interface Scenario {
  readonly name: string;
  /** Written by the machine, and read by nobody yet. */
  readonly suggested?: true;
  /** The answers themselves, or: */
  readonly answers?: Answers;
  /** the name of a file in `drafts/`, without its ending, or: */
  readonly draft?: string;
  /** the name of another scenario, whose answers, facts and page it begins with; */
  readonly like?: string;
  /** with these answers put in their places. `null`: unanswered. */
  readonly change?: { readonly [pointer: Pointer]: unknown };
  readonly facts?: Partial<Facts>;
  /** Whose issues are meant, and where the person is. Absent: the whole submission's. */
  readonly page?: string;
  readonly expect: Expectation;
}

/** What is named must be so; what is not named is not looked at. */
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
  /** All issues of the page, or of the submission, in order. `message` is a part of the words. */
  readonly issues?: readonly { readonly pointer: Pointer; readonly code: IssueCode; readonly message?: string }[];
  /** Among the issues of the page, or of the submission. */
  readonly amongIssues?: Expectation['issues'];
  /** No issue is one of these. */
  readonly noIssues?: Expectation['issues'];
  /** All stops, in order. */
  readonly stops?: readonly Pointer[];
  /** Among the prompts; `text` is a part of the message. */
  readonly prompts?: readonly { readonly pointer: Pointer; readonly text: string }[];
  /** Parts of messages that no prompt may have. */
  readonly noPrompts?: readonly string[];
  /** `null`: no value. */
  readonly calculated?: { readonly [pointer: Pointer]: Scalar | null };
  readonly progress?: {
    readonly percent?: number;
    readonly mandatory?: number;
    readonly answered?: number;
    readonly pages?: { readonly [page: string]: PageStatus };
  };
  /** Where a submission goes to, by the names of `x-form.routing`; what is not named of it is not looked at. */
  readonly route?: Partial<Route>;
  /** Among the relevant answers. */
  readonly relevantAnswers?: { readonly [pointer: Pointer]: unknown };
  /** Not among the relevant answers. */
  readonly absent?: readonly Pointer[];
}

/** A scenario with its answers and facts worked out. */
export interface Situation {
  readonly scenario: Scenario;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly page?: string;
}
