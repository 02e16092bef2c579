import type { Pointer } from '@formwright/model';
import type { Child, FieldView, Session } from '@formwright/session';

/** What is drawn at a pointer. */
export interface DrawnNode {
  readonly pointer: Pointer;
  readonly kind: 'page' | 'entry' | Child['node']['kind'];
  /** Advice at it. */
  readonly prompts: readonly string[];
}

/** Returns everything that is on the screen, in order: in an editor that is open, only that entry. */
export function drawnNodes(session: Session): readonly DrawnNode[] {
  const { editor, shown } = session.view();
  if (editor) return [{ ...editor, kind: 'entry' }, ...nodesIn(session, editor.pointer)];
  return shown.flatMap(({ pointer, prompts }): readonly DrawnNode[] => [
    { pointer, kind: 'page', prompts },
    ...nodesIn(session, pointer),
  ]);
}

/** Returns every question that is on the screen, in order. */
export function drawnFields(session: Session): readonly FieldView[] {
  return drawnNodes(session).flatMap(({ kind, pointer }) => (kind === 'field' ? [session.field(pointer)] : []));
}

function nodesIn(session: Session, container: Pointer): readonly DrawnNode[] {
  return session.children(container).flatMap(({ node: { kind }, pointer, prompts }): readonly DrawnNode[] => {
    switch (kind) {
      case 'note':
        return [{ pointer, kind, prompts }];
      case 'field':
        return [{ pointer, kind, prompts: session.field(pointer).prompts }];
      case 'section':
        return [{ pointer, kind, prompts }, ...nodesIn(session, pointer)];
      case 'repeat': {
        const repeat = session.repeat(pointer);
        const entries = repeat.entries.flatMap((entry): readonly DrawnNode[] => [
          { pointer: entry.pointer, kind: 'entry', prompts: entry.prompts },
          ...(repeat.isTable ? [] : nodesIn(session, entry.pointer)),
        ]);
        return [{ pointer, kind, prompts: repeat.prompts }, ...entries];
      }
    }
  });
}
