import { answerText } from '@formwright/messages';
import { tableWords } from '@formwright/messages/tables';
import type { FieldNode, RepeatNode } from '@formwright/model';
import { isAnswered, isObject, own } from '@formwright/runtime';
import type { State } from '../state/state.ts';
import { entryTitle } from '../views/entry-title.ts';

/** The most characters of an answer that a title repeats. */
const MOST = 60;

/** Returns the nodes of the columns of a table, in order. */
export function columnNodes({ columns = [], children }: RepeatNode): readonly FieldNode[] {
  return columns.flatMap((name) =>
    children.filter((child): child is FieldNode => child.kind === 'field' && child.name === name),
  );
}

/** Returns the title of an entry: its number and, once it is answered, its first column. 'Activity 2: Phone call'. */
export function rowTitle(state: Pick<State, 'wording'>, node: RepeatNode, entry: Entry): string {
  return titledBy(state, node, { ...entry, by: columnNodes(node)[0] });
}

/** An entry of a repeat. */
interface Entry {
  readonly number: number;
  /** The entry's answers. */
  readonly value: unknown;
}

/** Returns the title of an entry: its number and, once it is answered, the answer that it is called by. */
export function titledBy(
  { wording }: Pick<State, 'wording'>,
  node: RepeatNode,
  { number, value, by }: Entry & { readonly by: FieldNode | undefined },
): string {
  const title = entryTitle(node, number, wording);
  const answer = by && isObject(value) ? own(value, by.name) : undefined;
  if (!by || !isAnswered(answer)) return title;
  const text = [answerText(by, answer, wording)].flat().join(', ');
  return tableWords[wording.language].titled(title, shortened(text));
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > MOST ? `${line.slice(0, MOST).replace(/\s\S*$/, '')} …` : line;
}
