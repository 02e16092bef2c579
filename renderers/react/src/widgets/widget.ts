import type { WidgetName } from '@formwright/model';
import type { FieldView, Frame } from '@formwright/session';
import type { ComponentType } from 'react';

/** Draws the control of a field; its view says what stands around it. */
export interface Widget {
  /** The frame of a foreign control that is another than the view's. */
  readonly frame?: Frame;
  readonly Control: ComponentType<ControlProps>;
  /** Returns the ids that a foreign control says it is described by; absent, those of packages/theme/README.md. */
  readonly ids?: (id: string) => { readonly hint: string; readonly error: string };
}

export interface ControlProps {
  readonly view: FieldView;
  /** Id of the (first) control. */
  readonly id: string;
  /** Ids of what describes it. Not given to a group, whose fieldset has them. */
  readonly describedBy: string | undefined;
  /** Sets the answer; undefined clears it. */
  readonly answer: (value: unknown) => void;
}

export type Widgets = { readonly [name in WidgetName]: Widget };
