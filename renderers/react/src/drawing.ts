import type { Pointer } from '@formwright/model';
import type { AnswerList, Child, Session } from '@formwright/session';
import type { ComponentType, RefObject } from 'react';
import type { Widgets } from './widgets/widget.ts';

/** Which node to draw. */
export interface NodeProps {
  readonly kind: Child['node']['kind'];
  readonly pointer: Pointer;
  /** The list that shows it, if there is one (`Child.answers`). */
  readonly answers: AnswerList | undefined;
}

/** One form being drawn: the session, and what stays the same while it is drawn. */
export interface Drawing {
  readonly session: Session;
  /** The form's own id, which begins all ids in it. */
  readonly prefix: string;
  /** Returns the id of what is drawn for a pointer. */
  readonly id: (pointer: Pointer) => string;
  readonly widgets: Widgets;
  /** Draws a node of a page, section or entry. Here because a control of choices draws nodes inside its options. */
  readonly Node: ComponentType<NodeProps>;
  /** The element around the form. Nothing outside it is ever looked for. */
  readonly root: RefObject<HTMLElement | null>;
}
