import type { Issue } from '@formwright/model';
import { nodeOf, type State } from '../state/state.ts';

/**
 * Returns an issue in words. Until their code has arrived, these only say where there is a problem: 'Your name: There is
 * a problem'.
 */
export function issueWords(state: State, issue: Issue): string {
  const { late, model, wording } = state;
  if (late) return late.issueMessage(issue, model, wording);
  const node = nodeOf(state, issue.pointer);
  return [...(node && node.kind !== 'note' && node.label ? [node.label] : []), wording.problem].join(': ');
}
