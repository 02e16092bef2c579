import type { Diagnostic } from '@formwright/diagnostics';
import type { Answers, Beside as BesideAnswers, Facts, FormChange, FormHistory, Path } from '@formwright/model';
import type { PrefillRecord, SavedDraft } from '@formwright/session';

/** A form in the list of forms. */
export interface FormSummary {
  /** Identifies the form in addresses. The same in every run for the same file. */
  readonly key: string;
  /** `council/form`; if it cannot be read, the name of its folder. */
  readonly id: string;
  readonly title: string;
  /** Relative to the folder in which the command was started. */
  readonly file: string;
  readonly errors: number;
  readonly warnings: number;
  /** Increases each time the form, or one of the files that it uses, is read. */
  readonly version: number;
  /** The last version without errors, which the preview shows. 0: none yet. */
  readonly shown: number;
  /** When the last version read was saved, in milliseconds since 1970. */
  readonly savedAt: number;
}

/** Everything that the page knows about one form. */
export interface FormState extends FormSummary {
  readonly problems: readonly Diagnostic[];
  /** Whether the check of the whole form is still running, so that more problems may follow. */
  readonly reasoning: 'under way' | 'done';
  /** The definition first, then its blocks and lists. */
  readonly sources: readonly SourceText[];
  /** How the version shown became what it is. Absent if the form does not say it. */
  readonly history?: Omit<FormHistory, 'changes'> & { readonly changes: readonly FormChange[] };
  /** The map of the version shown. */
  readonly map: FormMap;
  readonly facts: readonly DeclaredFact[];
  /** The languages of its texts. */
  readonly languages: readonly Language[];
  readonly drafts: readonly Beside<SavedDraft>[];
  readonly records: readonly Beside<CaseRecord>[];
}

/** The languages of the preview. */
export type Language = 'en' | 'cy';

/** The results of a form's scenarios. */
export interface TestReport {
  /** The file that they are in, or would be in. Absent: the form has an error. */
  readonly file?: string;
  readonly scenarios: readonly TestedScenario[];
  /** The percentage of the form that they cover. */
  readonly percent?: number;
  /** The parts that none of them covers. */
  readonly missing: readonly { readonly words: string; readonly place: FilePlace }[];
  readonly problems: readonly Diagnostic[];
  readonly sources: readonly SourceText[];
}

/** A scenario, its answers and facts, and how the form differs from what it expects. */
export interface TestedScenario {
  readonly name: string;
  readonly place: FilePlace;
  readonly answers: Answers;
  /** What the draft that it begins with keeps beside its answers. */
  readonly beside: BesideAnswers;
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

/** One of the files that a form uses. */
export interface SourceText {
  /** The name by which problems and places refer to it. */
  readonly file: string;
  /** Absolute path, for the editor. */
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

/** The nodes of a form, in order, and the dependencies between them. */
export interface FormMap {
  readonly nodes: readonly MapNode[];
  readonly arrows: readonly MapArrow[];
}

/** A node of a form's map. */
export interface MapNode {
  readonly path: Path;
  readonly kind: 'page' | 'section' | 'field' | 'repeat' | 'note' | 'value';
  /** For people; for a note, its first words. */
  readonly label: string;
  /** 0 for a page, 1 for what is directly on it, and so on. */
  readonly depth: number;
  /** Sentences in plain English: when it is shown, must be answered and can be changed. */
  readonly when: readonly string[];
  /** Names of the host's facts that its logic reads. */
  readonly facts: readonly string[];
  /** Titles of the teams that a submission can go to because of its answer. */
  readonly routes: readonly string[];
  readonly place: FilePlace;
}

/** A dependency: the logic of `to` reads `from`. */
export interface MapArrow {
  readonly from: Path;
  readonly to: Path;
  readonly why: 'shown' | 'mandatory' | 'editable' | 'options' | 'calculated' | 'start' | 'rule' | 'advice';
}

/** A fact of `x-form.context`. */
export interface DeclaredFact {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  readonly format?: string;
  readonly values?: readonly unknown[];
}

/** A JSON file in a folder beside the form. */
export interface Beside<Content> {
  readonly name: string;
  readonly content: Content;
}

/** A record, as in `records/NAME.json`. */
export interface CaseRecord extends PrefillRecord {
  readonly context?: { readonly [name: string]: unknown };
}

/** What the server sends to the page after each change. */
export interface DeskNews {
  readonly forms: readonly FormSummary[];
  /** Problems with the given paths themselves, for example a folder without forms. */
  readonly problems: readonly Diagnostic[];
}
