import type { CompiledForm, Facts, Path } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';
import type { DeskNews, FilePlace, FormState, Language, TestReport } from '@formwright/preview';

export type RendererName = 'web-component' | 'react' | 'print';
export type Width = 'phone' | 'tablet' | 'full';
export type TabName = 'problems' | 'map' | 'field' | 'answers' | 'progress' | 'scenarios' | 'facts' | 'paper';

/** How the form is looked at: kept over a reload of the page. */
export interface Settings {
  readonly renderer: RendererName;
  readonly profile: string;
  readonly width: Width;
  readonly language: Language;
  readonly facts: Facts;
  /** Name of the record that prefills. */
  readonly record?: string;
}

/** All that is on the desk. Replaced, never changed. */
export interface Desk {
  readonly connection: 'opening' | 'open' | 'lost';
  readonly news: DeskNews;
  /** Key of the form that is looked at. */
  readonly key?: string;
  readonly state?: FormState;
  /** The code of the version that is shown. */
  readonly form?: CompiledForm;
  readonly settings: Settings;
  readonly draft?: SavedDraft;
  readonly tab: TabName;
  /** The node that is looked at. */
  readonly selected?: Path;
  /** What of which file is shown. */
  readonly place?: FilePlace;
  /** Milliseconds from the file being saved until the preview had it; of the last change. */
  readonly took?: number;
  /** Why the preview could not be drawn. */
  readonly failed?: string;
  /** Of the version shown; absent: not asked for yet. */
  readonly tests?: TestReport;
  readonly search: string;
  /** Names of pages that are opened in the map. */
  readonly opened: ReadonlySet<string>;
  /** The node of the map that is pointed at. */
  readonly pointed?: Path;
}

/** What a part of the page can do. */
export interface Actions {
  /** Puts members in place of others; undefined takes one away. */
  change(members: Partial<{ [Name in keyof Desk]: Desk[Name] | undefined }>): void;
  chooseForm(key: string): void;
  /** Changes how the form is looked at; the answers stay. */
  set(settings: Partial<Settings>): void;
  /** Opens an example draft, or (undefined) an empty one; with facts, if they go with it. */
  openDraft(draft: SavedDraft | undefined, facts?: Facts): void;
  chooseTab(tab: TabName): void;
  /** Looks at a node: in its file, and in the preview. */
  lookAt(path: Path): void;
  /** Shows a place in its file. */
  show(place: FilePlace): void;
}
