/** What may describe a control or a group, in the order in which it is read. */
const PARTS = ['hint', 'source', 'newer', 'error', 'prefix', 'suffix', 'count'];

/**
 * Returns the ends of the ids of the parts that are there, for `aria-describedby`. Groups have `before` before the name of
 * each, because a question in a group may be named `hint`.
 */
export function describedBy(parts: object, before: '' | '-' = ''): readonly string[] {
  return PARTS.filter((part) => parts[part as never]).map((part) => before + part);
}
