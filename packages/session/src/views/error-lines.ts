import type { Issue, PageNode, Pointer } from '@formwright/model';
import { entryTitles } from './entry-title.ts';
import { nodeOf, type State } from '../state/state.ts';
import { issueWords } from '../screens/issue-words.ts';
import { pageLabel, pageOf } from '../screens/screens.ts';
import type { ErrorLine } from './form-shape.ts';

/**
 * Returns a line for each issue. Brackets after it say where it is: the entry's title in a repeat and, if several lines
 * have the same words, the titles of what surrounds the question.
 */
export function errorLines(state: State, issues: readonly Issue[]): readonly ErrorLine[] {
  const counts: { [words: string]: number } = {};
  const lines = issues.map((issue) => {
    const entries = entryTitles(state, issue.pointer);
    const words = issueWords(state, issue);
    const said = words + entries.join();
    counts[said] = (counts[said] ?? 0) + 1;
    return { pointer: issue.pointer, words, entries, said };
  });
  return lines.map(({ pointer, words, entries, said }) => {
    const where = [...((counts[said] ?? 0) > 1 ? titlesAround(state, pointer) : []), ...entries];
    const page = pageLabel(nodeOf(state, `/${pageOf(pointer)}`) as PageNode);
    return { pointer, page, message: where.length > 0 ? `${words} (${where.join(', ')})` : words };
  });
}

/** Returns the titles of the page, sections and repeats that contain a question. */
function titlesAround(state: State, pointer: Pointer): readonly string[] {
  return [...pointer.matchAll(/\/(?!\d)/g)].slice(1).flatMap(({ index }) => {
    const node = nodeOf(state, pointer.slice(0, index).replace(/\/\d+$/, ''));
    return node && node.kind !== 'note' && node.label !== '' ? [node.label] : [];
  });
}
