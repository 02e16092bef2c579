import type { PageNode, Pointer, SectionNode } from '@formwright/model';
import { isEditable } from '@formwright/runtime';
import type { State } from '../state/state.ts';

/** Returns the line below a heading: the author's hint or, for those who cannot change it, who fills it in. */
export function hintOf(
  { evaluation, wording }: State,
  { filledInBy, hint }: PageNode | SectionNode,
  pointer: Pointer,
): string | undefined {
  return filledInBy && !isEditable(evaluation, pointer) ? wording.filledInBy(filledInBy) : hint;
}
