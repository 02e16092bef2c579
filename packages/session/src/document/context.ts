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
  /**
   * Where it is read. On the screen the person checks what they were asked: parts know where they are in the form, labels
   * are those of the questions, and each line of an address is a question of its own.
   */
  readonly medium: 'screen' | 'paper';
  /** Also shows the notes that only help to fill in the form. */
  readonly guidance?: boolean;
}

/** Returns where a part of a document is in the form, if that is wanted. */
export function placed({ medium }: PrintContext, at: Pointer): Placed {
  return medium === 'screen' ? { at } : {};
}

/** The nodes of a page, section or entry, with their relevant answers and their pointer. */
export interface Container {
  readonly nodes: readonly Node[];
  readonly answers: { readonly [name: string]: unknown };
  readonly pointer: Pointer;
}
