import type { Diagnostic } from '@formwright/diagnostics';
import type { Answers, Facts, Path } from '@formwright/model';
import type { PrefillRecord, SavedDraft } from '@formwright/session';

/** A line of the list of forms. */
export interface FormSummary {
  /** Names the form in addresses; the same in every run for the same file. */
  readonly key: string;
  /** `council/form`; before it can be read, the name of its folder. */
  readonly id: string;
  readonly title: string;
  /** As seen from the folder in which the command was started. */
  readonly file: string;
  readonly errors: number;
  readonly warnings: number;
  /** Grows each time the form, or what it is made of, has been read. */
  readonly version: number;
  /** The last version without an error: what the preview shows. 0: there was none yet. */
  readonly shown: number;
  /** When what was read last had been saved, in milliseconds since 1970. */
  readonly savedAt: number;
}

/** All that the page knows of one form. */
export interface FormState extends FormSummary {
  readonly problems: readonly Diagnostic[];
  /** Whether the form as a whole is still being looked at: more problems may be found. */
  readonly reasoning: 'under way' | 'done';
  /** The definition first, then its blocks and lists. */
  readonly sources: readonly SourceText[];
  /** Of the version shown. */
  readonly map: FormMap;
  readonly facts: readonly DeclaredFact[];
  /** In which its own texts are given. */
  readonly languages: readonly Language[];
  readonly drafts: readonly Beside<SavedDraft>[];
  readonly records: readonly Beside<CaseRecord>[];
}

export type Language = 'en' | 'cy';

/** What the scenarios beside a form show. */
export interface TestReport {
  /** Where they stand, or would. Absent: the form has an error. */
  readonly file?: string;
  readonly scenarios: readonly TestedScenario[];
  /** How much of the form they show. */
  readonly percent?: number;
  /** What none of them shows. */
  readonly missing: readonly { readonly words: string; readonly place: FilePlace }[];
  readonly problems: readonly Diagnostic[];
  readonly sources: readonly SourceText[];
}

/** A scenario, what it begins with, and what is not as it expects. */
export interface TestedScenario {
  readonly name: string;
  readonly place: FilePlace;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly page?: string;
  readonly differences: readonly {
    readonly about: string;
    readonly expected: string;
    readonly was: string;
    /** The condition that decided it. */
    readonly because?: { readonly words: string; readonly place: FilePlace };
  }[];
}

/** One file that a form is made of. */
export interface SourceText {
  /** As problems and places name it. */
  readonly file: string;
  /** For the editor. */
  readonly path: string;
  readonly text: string;
}

/** A place in a source text; line and column from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In UTF-16 units. */
  readonly length: number;
}

/** What a form is made of, in its order, and what depends on what. */
export interface FormMap {
  readonly nodes: readonly MapNode[];
  readonly arrows: readonly MapArrow[];
}

export interface MapNode {
  readonly path: Path;
  readonly kind: 'page' | 'section' | 'field' | 'repeat' | 'note';
  /** For people; of a note, its first words. */
  readonly label: string;
  /** Below a page 1, and so on. */
  readonly depth: number;
  /** When it is shown, must be answered and can be changed: sentences in plain English. */
  readonly when: readonly string[];
  /** Names of facts of the host's that its logic reads. */
  readonly facts: readonly string[];
  /** Titles of the teams that a submission goes to by its answer. */
  readonly routes: readonly string[];
  readonly place: FilePlace;
}

/** The logic of `to` reads `from`. */
export interface MapArrow {
  readonly from: Path;
  readonly to: Path;
  readonly why: 'shown' | 'mandatory' | 'editable' | 'options' | 'calculated' | 'rule' | 'advice';
}

/** A fact of `x-form.context`. */
export interface DeclaredFact {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  readonly format?: string;
  readonly values?: readonly unknown[];
}

/** A JSON file of a folder beside the form. */
export interface Beside<Content> {
  readonly name: string;
  readonly content: Content;
}

/** A record as `records/NAME.json` holds it. */
export interface CaseRecord extends PrefillRecord {
  readonly context?: { readonly [name: string]: unknown };
}

/** What the server tells the page, each time something has changed. */
export interface DeskNews {
  readonly forms: readonly FormSummary[];
  /** Problems in the paths given themselves: a folder without forms, say. */
  readonly problems: readonly Diagnostic[];
}
