import type { WidgetName } from '@formwright/model';
import type { FieldView, Session } from '@formwright/session';
import type { Drawing } from '../draw/drawing.ts';
import type { View } from '../draw/view.ts';

/** How a control is drawn without scripts, and how what it sent is read. */
export interface Widget {
  /** Makes the data of the control. `template` names the template that draws it. */
  draw(field: FieldView, place: ControlPlace): View & { readonly template: string };
  /** Answers with what was sent. Never throws. */
  read(field: FieldView, sent: Sent): void | Promise<void>;
  /** Whether it draws what is inside its options. */
  readonly holdsNodes?: true;
}

/** A control for each name in the model. */
export type Widgets = { readonly [name in WidgetName]: Widget };

/** Where a control is drawn. */
export interface ControlPlace {
  readonly drawing: Drawing;
  readonly id: string;
  /** Undefined where the group around it is described instead. */
  readonly describedBy: string | undefined;
}

/** What was sent with a page. */
export interface Sent {
  readonly session: Session;
  /** Returns the texts that were sent by a name. */
  texts(name: string): readonly string[];
  /** Returns the files that were sent by a name. */
  files(name: string): readonly File[];
  /** Returns the name of a field's control. */
  nameOf(pointer: string): string;
  /** Whether a control that sends nothing when nothing is ticked was on the page. */
  wasAsked(name: string): boolean;
}
