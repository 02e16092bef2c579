import type { PaperWording, Wording } from '@formwright/messages';
import type { Evaluation, Node, Pointer } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';

/** What every part of a document needs. */
export interface PrintContext {
  readonly evaluation: Evaluation;
  readonly wording: Wording & PaperWording;
  readonly prefilled: SavedDraft['prefilled'];
}

/** The nodes of a page, section or entry, with their relevant answers and their pointer. */
export interface Container {
  readonly nodes: readonly Node[];
  readonly answers: { readonly [name: string]: unknown };
  readonly pointer: Pointer;
}
