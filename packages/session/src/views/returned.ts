import type { PageNode } from '@formwright/model';
import { isVisible } from '@formwright/runtime';
import { pageLabel, pageOf } from '../screens/screens.ts';
import { isBehindStop } from '../screens/stopped.ts';
import { nodeOf, type State } from '../state/state.ts';
import { comments } from './comment-at.ts';
import { entryTitles } from './entry-title.ts';
import type { ErrorLine, Returned } from './form-shape.ts';

/** Makes the banner of a form that was returned: why, and a line for each comment that leads to its question. */
export function returnedOf(state: State): Returned | undefined {
  const { notes } = state.given;
  if (!notes) return undefined;
  const lines = comments(state).flatMap(([pointer = '', text]): readonly ErrorLine[] => {
    const node = nodeOf(state, pointer);
    const page = nodeOf(state, `/${pageOf(pointer)}`);
    if (!node || !page || node.kind === 'note' || !isVisible(state.evaluation, pointer)) return [];
    if (isBehindStop(state, pointer)) return [];
    const where = [node.label, ...entryTitles(state, pointer)].filter(Boolean).join(', ');
    return [{ pointer, page: pageLabel(page as PageNode), message: `${where}: ${text}` }];
  });
  return { title: state.wording.returned, reason: notes.reason, lines };
}
