import type { PaperWording, Wording } from '@formwright/messages';
import type { Evaluation, Node, Pointer } from '@formwright/model';
import type { Placed } from './print-document.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/** What every part of a document needs. */
export interface PrintContext {
  readonly evaluation: Evaluation;
  readonly wording: Wording & PaperWording;
  /** Labels of what the form asks for in parts, in the form's language. */
  readonly names: Pick<PaperWording, 'name' | 'address'>;
  readonly prefilled: SavedDraft['prefilled'];
  /** Whether parts of the document know where they are in the form. */
  readonly places?: 'known';
}

/** Returns where a part of a document is in the form, if that is wanted. */
export function placed({ places }: PrintContext, at: Pointer): Placed {
  return places ? { at } : {};
}

/** The nodes of a page, section or entry, with their relevant answers and their pointer. */
export interface Container {
  readonly nodes: readonly Node[];
  readonly answers: { readonly [name: string]: unknown };
  readonly pointer: Pointer;
}
