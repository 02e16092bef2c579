import type { Wording } from '@formwright/messages';
import { domId, type Session } from '@formwright/session';
import type { Pointer } from '@formwright/model';
import type { Emit } from './events.ts';

/**
 * What all parts of one drawn form share. One object for each depth of headings: its identity tells whether to draw
 * again.
 */
export interface FormContext {
  readonly session: Session;
  readonly words: Wording;
  /** Level of the next heading or legend, 2 to 6. */
  readonly level: number;
  /** The same form, one level of headings further in. */
  readonly inner: FormContext;
  /** Returns the id of what is drawn for a pointer, in this form; of '', the form's own. */
  id(pointer: Pointer): string;
  /** What the form is drawn below: the shadow root, or the element itself. */
  readonly root: ParentNode & Node;
  /** Dispatches an event to the page around the element. */
  emit: Emit;
  /** Draws everything again, once the form, its words or its language became others. */
  redraw(): void;
}

/** Makes the context of one form, drawn below `root`. */
export function createContext(
  session: Session,
  root: ParentNode & Node,
  around: Pick<FormContext, 'emit' | 'redraw'> & { readonly prefix: string },
): FormContext {
  const { prefix, ...own } = around;
  const id = (pointer: Pointer): string => domId(pointer, prefix);
  const at = (level: number): FormContext => {
    const deeper = level < 6 ? at(level + 1) : undefined;
    const context: FormContext = {
      session,
      words: session.wording,
      level,
      root,
      id,
      ...own,
      get inner() {
        return deeper ?? context;
      },
    };
    return context;
  };
  return at(2);
}
