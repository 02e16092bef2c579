import { issueMessage } from '@formwright/messages';
import type { Issue, Pointer } from '@formwright/model';
import { entryTitles } from './entry-title.ts';
import { nodeOf, type State } from '../state/state.ts';
import { pageOf } from '../screens/screens.ts';
import type { ErrorLine } from './views.ts';

/**
 * Returns a line for each issue. Where it is comes after it in brackets: in a repeat the entry's title, and where
 * several have the same words, the titles of what it stands in.
 */
export function errorLines(state: State, issues: readonly Issue[]): readonly ErrorLine[] {
  const counts: { [words: string]: number } = {};
  const lines = issues.map((issue) => {
    const entries = entryTitles(state, issue.pointer);
    const words = issueMessage(issue, state.model, state.wording);
    const said = words + entries.join();
    counts[said] = (counts[said] ?? 0) + 1;
    return { pointer: issue.pointer, words, entries, said };
  });
  return lines.map(({ pointer, words, entries, said }) => {
    const where = [...((counts[said] ?? 0) > 1 ? titlesAround(state, pointer) : []), ...entries];
    return { pointer, page: pageOf(pointer), message: where.length > 0 ? `${words} (${where.join(', ')})` : words };
  });
}

/** The titles of the page, sections and repeats that a question stands in. */
function titlesAround(state: State, pointer: Pointer): readonly string[] {
  return [...pointer.matchAll(/\/(?!\d)/g)].slice(1).flatMap(({ index }) => {
    const node = nodeOf(state, pointer.slice(0, index).replace(/\/\d+$/, ''));
    return node && node.kind !== 'note' && node.label !== '' ? [node.label] : [];
  });
}
