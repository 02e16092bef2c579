import { type FieldNode, type FormModel, nodeAt, type RepeatNode, type SharedQuestions } from '@formwright/model';
import type { Definition } from '../1-read/definition.ts';
import { sharedQuestions } from '../2-resolve/keywords/shared-questions.ts';

/** Returns the questions whose answers another form can have, and that can have the answers of another form. */
export function compileShared(definition: Definition, model: FormModel): SharedQuestions {
  return Object.fromEntries(
    sharedQuestions(definition).flatMap(({ key, node }) => {
      const compiled = nodeAt(model, node.path);
      return (compiled?.kind === 'field' || compiled?.kind === 'repeat') && isCarried(compiled)
        ? [[key, node.path] as const]
        : [];
    }),
  );
}

/**
 * A person gives a declaration for one form only. Files belong to the form that they were added to, sensitive answers
 * are kept nowhere else, and what is calculated, or comes from a record, each form finds out for itself.
 */
function isCarried(node: FieldNode | RepeatNode): boolean {
  if (node.prefill?.edit === 'locked') return false;
  return node.kind === 'repeat' || !(node.calculated || node.sensitive || node.attachments || node.const !== undefined);
}
