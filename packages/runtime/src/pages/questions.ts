import type { Evaluation, Node, PageNode, Path, Question, Questions } from '@formwright/model';
import { isWithin } from '../draft/is-within.ts';

function questionsOn(page: PageNode, { hidden }: Evaluation): readonly [Question, ...Question[]] {
  const all: { at: Path; nodes: Path[] }[] = [];
  /** Notes and calculated answers that lead up to the next question. */
  let leading: Path[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const last = all.at(-1);
      if (hidden.has(node.path)) continue;
      if (last && node.insideOption !== undefined) last.nodes.push(node.path);
      else if (node.kind === 'section' && node.apart) visit(node.children);
      else if (asks(node, hidden)) {
        all.push({ at: node.path, nodes: [...leading, node.path] });
        leading = [];
      } else if (last && (node.kind !== 'note' || node.follows)) last.nodes.push(node.path);
      else leading.push(node.path);
    }
  };
  visit(page.children);
  const [first = { at: page.path, nodes: [] }, ...others] = all;
  (others.at(-1) ?? first).nodes.push(...leading);
  return [first, ...others];
}

/** Returns true if there is anything to answer. A section may contain only notes. */
function asks(node: Node, hidden: Evaluation['hidden']): boolean {
  if (hidden.has(node.path)) return false;
  if (node.kind === 'field') return !node.calculated;
  return node.kind === 'repeat' || ('children' in node && node.children.some((child) => asks(child, hidden)));
}

/** Functions for one question at a time, as docs/language.md describes. Only forms with `question` paging load them. */
export const questions: Questions = {
  on: questionsOn,
  barring(number, asked, { issues, evaluation }) {
    // An issue of a page or section as a whole belongs to its first question.
    const placeOf = (pointer: string): number =>
      asked.findIndex(({ at, nodes }) =>
        [at, ...nodes].some((node) => isWithin(pointer, node) || isWithin(node, pointer)),
      );
    return issues.filter(({ code, pointer, params }) => {
      const rule =
        code === 'rule'
          ? evaluation.broken.find((one) => one.pointer === pointer && one.text === params['text'])
          : undefined;
      return Math.max(placeOf(pointer), ...(rule?.reads ?? []).map(placeOf)) === number;
    });
  },
};
