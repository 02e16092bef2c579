import type { Answers, FormModel, Node } from '@formwright/model';

/** Returns answers in the order of the form. */
export function inOrder(answers: Answers, { pages }: Pick<FormModel, 'pages'>): Answers {
  return ordered(answers, pages) as Answers;
}

function ordered(value: unknown, nodes: readonly Node[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => ordered(item, nodes));
  const named = nodes.filter(({ name }) => Object.hasOwn(value, name));
  return Object.fromEntries(
    named.map((node) => [
      node.name,
      'children' in node ? ordered((value as Answers)[node.name], node.children) : (value as Answers)[node.name],
    ]),
  );
}
