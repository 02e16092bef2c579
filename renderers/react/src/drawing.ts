import type { Pointer } from '@formwright/model';
import type { Session } from '@formwright/session';
import type { RefObject } from 'react';
import type { Widgets } from './widgets/widget.ts';

/** One form being drawn: the session, and what stays the same as long as it is drawn. */
export interface Drawing {
  readonly session: Session;
  /** Returns the id of what is drawn for a pointer, in this form; of '', the form's own. */
  readonly id: (pointer: Pointer) => string;
  readonly widgets: Widgets;
  /** The element around the form: nothing outside it is ever looked for. */
  readonly root: RefObject<HTMLElement | null>;
}
