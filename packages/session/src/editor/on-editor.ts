import type { FocusTarget } from '../interaction/focus.ts';

/** Targets a part of the editor of an entry. On a page of its own, the screen's heading or its error summary. */
export function onEditor(part: 'editor' | 'editor-errors' | 'editor-question' | 'editor-cancel'): FocusTarget {
  return { ids: [`_${part}`, part === 'editor-errors' ? '_errors' : '_heading'] };
}
