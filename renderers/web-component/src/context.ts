import type { Wording } from '@formwright/messages';
import { type Child, domId, type Session } from '@formwright/session';
import type { Pointer } from '@formwright/model';

/**
 * What all parts of one drawn form share. There is one object for each level of headings: a part is drawn again when it
 * gets another object.
 */
export interface FormContext {
  readonly session: Session;
  readonly words: Wording;
  /** The level of the next heading or legend, 2 to 6. */
  readonly level: number;
  /** The same form, one level of headings further in. */
  readonly inner: FormContext;
  /** The form's own id, which begins all ids in it. */
  readonly prefix: string;
  /** Returns the id of what is drawn for a pointer. */
  id(pointer: Pointer): string;
  /** Where the form is drawn: the shadow root, or the element itself. */
  readonly root: ParentNode & Node;
  /** `<formwright-form>` itself. */
  readonly element: HTMLElement;
  /** What makes it part of the page's own form. */
  readonly internals: ElementInternals;
  /** Draws a node of a page, section or entry. Here because a control of choices draws nodes inside its options. */
  draw(context: FormContext, child: Child): unknown;
  /** Draws everything again, after the form, its words or its language changed. */
  redraw(): void;
}

/** Returns whether the element is part of the page's own form: it is in one, and has a name there. */
export function isJoined({ form }: ElementInternals, element: Element): boolean {
  return form !== null && element.hasAttribute('name');
}

/** Makes the context of one form, drawn below `root`. */
export function createContext(
  session: Session,
  root: ParentNode & Node,
  around: Pick<FormContext, 'element' | 'internals' | 'redraw' | 'prefix' | 'draw'>,
): FormContext {
  const id = (pointer: Pointer): string => domId(pointer, around.prefix);
  const at = (level: number): FormContext => {
    const deeper = level < 6 ? at(level + 1) : undefined;
    const context: FormContext = {
      session,
      words: session.wording,
      level,
      root,
      id,
      ...around,
      get inner() {
        return deeper ?? context;
      },
    };
    return context;
  };
  return at(2);
}
