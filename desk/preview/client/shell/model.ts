import type { CompiledForm, Facts, Path } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';
import type { DeskNews, FilePlace, FormState, Language, TestReport } from '@formwright/preview';

/** The renderers that can draw the preview. */
export type RendererName = 'web-component' | 'react' | 'print';
/** The widths of the preview. */
export type Width = 'phone' | 'tablet' | 'full';
/** The tabs of the desk. */
export type TabName = 'problems' | 'map' | 'field' | 'answers' | 'progress' | 'scenarios' | 'facts' | 'paper';

/** How the form is shown; kept when the page is reloaded. */
export interface Settings {
  readonly renderer: RendererName;
  readonly profile: string;
  readonly width: Width;
  readonly language: Language;
  readonly facts: Facts;
  /** Name of the record to prefill from. */
  readonly record?: string;
}

/** The whole state of the desk. Replaced, never mutated. */
export interface Desk {
  readonly connection: 'opening' | 'open' | 'lost';
  readonly news: DeskNews;
  /** Key of the selected form. */
  readonly key?: string;
  readonly state?: FormState;
  /** The code of the version shown. */
  readonly form?: CompiledForm;
  readonly settings: Settings;
  readonly draft?: SavedDraft;
  readonly tab: TabName;
  /** The selected node. */
  readonly selected?: Path;
  /** The place in a file that is shown. */
  readonly place?: FilePlace;
  /** Milliseconds from saving the file until the preview was updated, for the last change. */
  readonly took?: number;
  /** Why the preview could not be drawn. */
  readonly failed?: string;
  /** Test results for the version shown; absent: not requested yet. */
  readonly tests?: TestReport;
  readonly search: string;
  /** Names of pages that are open in the map. */
  readonly opened: ReadonlySet<string>;
  /** The node of the map under the pointer or focus. */
  readonly pointed?: Path;
}

/** The actions that parts of the page can take. */
export interface Actions {
  /** Replaces members of the state; undefined removes one. */
  change(members: Partial<{ [Name in keyof Desk]: Desk[Name] | undefined }>): void;
  /** Selects a form. */
  chooseForm(key: string): void;
  /** Changes how the form is shown; the answers stay. */
  set(settings: Partial<Settings>): void;
  /** Opens an example draft, or an empty one if undefined, with the facts that belong to it, if any. */
  openDraft(draft: SavedDraft | undefined, facts?: Facts): void;
  /** Selects a tab. */
  chooseTab(tab: TabName): void;
  /** Selects a node, and shows it in its file and in the preview. */
  lookAt(path: Path): void;
  /** Shows a place in its file. */
  show(place: FilePlace): void;
}
