import type { Issue, PageNode, Pointer } from '@formwright/model';
import { isWithin } from '@formwright/runtime';
import { issueWords } from '../screens/issue-words.ts';
import { pageLabel, pageOf } from '../screens/screens.ts';
import { nodeOf, type State } from '../state/state.ts';
import { entryTitles } from '../views/entry-title.ts';
import type { ErrorLine } from '../views/form-shape.ts';

/** Returns a line for each shown issue in an entry. In brackets after it: the entry inside this one in which it is. */
export function linesIn(state: State, entry: Pointer): readonly ErrorLine[] {
  const around = entryTitles(state, entry).length;
  const page = pageLabel(nodeOf(state, `/${pageOf(entry)}`) as PageNode);
  return [...state.shown.values()].flatMap((issue: Issue) => {
    const { pointer } = issue;
    // What is wrong with the entry itself is its own error.
    if (pointer === entry || !isWithin(pointer, entry)) return [];
    const where = entryTitles(state, pointer).slice(around);
    const words = issueWords(state, issue);
    return [{ pointer, page, message: where.length > 0 ? `${words} (${where.join(', ')})` : words }];
  });
}
