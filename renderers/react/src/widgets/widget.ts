import type { WidgetName } from '@formwright/model';
import type { FieldView, Frame } from '@formwright/session';
import type { ComponentType } from 'react';

/** Draws the control of a field. The field's view says what surrounds it. */
export interface Widget {
  /** The frame of a theme's control, if it differs from the view's. */
  readonly frame?: Frame;
  readonly Control: ComponentType<ControlProps>;
  /** Whether the control draws what belongs inside its options (`ChoiceView.inside`). Absent: it is drawn below the field. */
  readonly holdsNodes?: true;
  /** Returns the ids that a theme's control says it is described by. Absent: those of packages/theme/README.md. */
  readonly ids?: (id: string) => { readonly hint: string; readonly error: string };
}

export interface ControlProps {
  readonly view: FieldView;
  /** The id of the (first) control. */
  readonly id: string;
  /** The ids of what describes it. A group has none: its fieldset has them. */
  readonly describedBy: string | undefined;
  /** Sets the answer; undefined clears it. */
  readonly answer: (value: unknown) => void;
}

/** A widget for each name. */
export type Widgets = { readonly [name in WidgetName]: Widget };
