import type { Evaluation, Issue, Node, PageNode, Path } from '@formwright/model';

/** What is asked at once in `question` paging: docs/language.md, paging. */
export interface Question {
  /** The field, repeat or section that is asked; the page itself where it asks nothing. Outside repeats, so that it is a pointer as well. */
  readonly at: Path;
  /** What stands on its screen: notes that lead up to it, itself, and what follows from it. */
  readonly nodes: readonly Path[];
}

/** Gives the questions of a visible page, in order; never none. */
export function questionsOn(page: PageNode, { hidden }: Evaluation): readonly [Question, ...Question[]] {
  const questions: { at: Path; nodes: Path[] }[] = [];
  /** Notes, and answers that are worked out, which wait for the question that they lead up to. */
  let leading: Path[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const last = questions.at(-1);
      if (hidden.has(node.path)) continue;
      if (node.kind === 'section' && node.apart) visit(node.children);
      else if (asks(node, hidden)) {
        questions.push({ at: node.path, nodes: [...leading, node.path] });
        leading = [];
      } else if (last && (node.kind !== 'note' || node.follows)) last.nodes.push(node.path);
      else leading.push(node.path);
    }
  };
  visit(page.children);
  const [first = { at: page.path, nodes: [] }, ...others] = questions;
  (others.at(-1) ?? first).nodes.push(...leading);
  return [first, ...others];
}

/** Whether there is anything to answer: a section may have nothing but notes. */
function asks(node: Node, hidden: Evaluation['hidden']): boolean {
  if (hidden.has(node.path)) return false;
  if (node.kind === 'field') return !node.calculated;
  return node.kind === 'repeat' || ('children' in node && node.children.some((child) => asks(child, hidden)));
}

/** Gives the issues of a page that bar Next on one of its questions. A broken rule waits until all that it reads has been asked. */
export function issuesOf(question: Question, issues: readonly Issue[], { questions, evaluation }: { readonly questions: readonly Question[]; readonly evaluation: Evaluation }): readonly Issue[] {
  const placeOf = (pointer: string): number => questions.findIndex(({ nodes }) => nodes.some((node) => isWithin(pointer, node)));
  return issues.filter(({ code, pointer, params }) => {
    const rule = code === 'rule' ? evaluation.broken.find((one) => one.pointer === pointer && one.text === params['text']) : undefined;
    return Math.max(placeOf(pointer), ...(rule?.reads ?? []).map(placeOf)) === questions.indexOf(question);
  });
}

/** Tells whether a pointer is a node's, or of something within it. */
export function isWithin(pointer: string, node: Path): boolean {
  return pointer === node || pointer.startsWith(`${node}/`);
}
