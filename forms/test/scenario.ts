import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers, Facts, IssueCode, Pointer, Route, Scalar } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';

/** One line of a form's `scenarios.json`: these answers, and what the compiled form must make of them. */
export interface Scenario {
  readonly name: string;
  /** The answers themselves, or: */
  readonly answers?: Answers;
  /** Name of a file in `drafts/`, without its ending, */
  readonly draft?: string;
  /** with these answers put in their places. `null`: unanswered. */
  readonly change?: { readonly [pointer: Pointer]: unknown };
  /** Absent: the day on which the drafts were written, and no context. */
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
  readonly locked?: readonly Pointer[];
  readonly notLocked?: readonly Pointer[];
  /** All issues of the page, or of the submission, in order. */
  readonly issues?: readonly { readonly pointer: Pointer; readonly code: IssueCode }[];
  /** All stops, in order. */
  readonly stops?: readonly Pointer[];
  /** Among the prompts; `text` is a part of the message. */
  readonly prompts?: readonly { readonly pointer: Pointer; readonly text: string }[];
  /** Parts of messages that no prompt may have. */
  readonly noPrompts?: readonly string[];
  readonly calculated?: { readonly [pointer: Pointer]: Scalar };
  readonly progress?: { readonly percent: number };
  readonly route?: Route;
  /** Among the relevant answers. */
  readonly relevantAnswers?: { readonly [pointer: Pointer]: unknown };
  /** Not among the relevant answers. */
  readonly absent?: readonly Pointer[];
}

/** The day on which the drafts of all forms were written. */
export const today = '2026-11-22';

/** Gives what a JSON file holds. */
export function readJson(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** Gives a form's scenarios. */
export function readScenarios(folder: string): readonly Scenario[] {
  return readJson(folder, 'scenarios.json') as readonly Scenario[];
}

/** Gives one of a form's drafts by the name of its file. */
export function readDraftFile(folder: string, file: string): SavedDraft {
  return readJson(folder, 'drafts', file) as SavedDraft;
}

/** Gives the folders of all forms below a folder of councils. */
export function formFolders(forms: string): readonly string[] {
  return readdirSync(forms, { recursive: true, withFileTypes: true })
    .filter((file) => file.name === 'form.json' && !file.parentPath.includes('node_modules'))
    .map((file) => file.parentPath)
    .toSorted();
}

/** Gives the answers and facts of a scenario of the form in a folder. */
export function situationOf(scenario: Scenario, folder: string): { answers: Answers; facts: Facts } {
  const answers = scenario.draft === undefined ? (scenario.answers ?? {}) : readDraftFile(folder, `${scenario.draft}.json`).answers;
  const changed = structuredClone(answers);
  for (const [pointer, value] of Object.entries(scenario.change ?? {})) put(changed, pointer.split('/').slice(1), value);
  return { answers: changed, facts: { today, ...scenario.facts } };
}

function put(target: Answers, [name = '', ...below]: readonly string[], value: unknown): void {
  const object = target as Record<string, unknown>;
  if (below.length === 0) object[name] = value;
  else put((object[name] ??= {}) as Answers, below, value);
}

/** Gives what stands at a pointer. Undefined: nothing. */
export function at(value: unknown, pointer: Pointer): unknown {
  return pointer.split('/').slice(1).reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], value);
}
