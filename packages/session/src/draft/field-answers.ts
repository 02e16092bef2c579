import type { Answers, Attachment, Facts, FieldNode, FormModel, Node } from '@formwright/model';
import { attachments, isObject, own, text } from '@formwright/runtime';

/** A field and its answer, in an entry or not. */
interface FieldAnswer {
  readonly node: FieldNode;
  readonly value: unknown;
}

/**
 * Returns the files that answers name, including hidden answers, in the order of the form. For a host that stores the
 * files.
 */
export function attachmentsIn(model: FormModel, answers: Answers): readonly Attachment[] {
  return fieldAnswers(model.pages, answers).flatMap(({ node, value }) =>
    node.attachments ? (attachments(value) ?? []) : [],
  );
}

/**
 * Looks up every answer that its source must have, and returns those that it does not have, for `Facts.unlisted`. A
 * host calls it before it validates a submission. `has` gets texts in their normal form.
 */
export async function findUnlisted(
  model: FormModel,
  answers: Answers,
  has: (source: string, answer: string) => boolean | Promise<boolean>,
): Promise<NonNullable<Facts['unlisted']>> {
  const unlisted = new Map<string, string[]>();
  for (const {
    node: { lookup },
    value,
  } of fieldAnswers(model.pages, answers)) {
    const answer = lookup && !lookup.freeText ? text(value) : undefined;
    if (!lookup || answer === undefined) continue;
    if (!(await has(lookup.source, answer)))
      unlisted.set(lookup.source, [...(unlisted.get(lookup.source) ?? []), answer]);
  }
  return Object.fromEntries(unlisted);
}

function fieldAnswers(nodes: readonly Node[], answers: unknown): readonly FieldAnswer[] {
  if (!isObject(answers)) return [];
  return nodes.flatMap((node): readonly FieldAnswer[] => {
    const value = own(answers, node.name);
    if (node.kind === 'note' || value === undefined) return [];
    if (node.kind === 'field') return [{ node, value }];
    if (node.kind !== 'repeat') return fieldAnswers(node.children, value);
    return Array.isArray(value) ? value.flatMap((entry: unknown) => fieldAnswers(node.children, entry)) : [];
  });
}
