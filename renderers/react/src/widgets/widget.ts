import type { FieldNode, WidgetName } from '@formwright/model';
import type { FieldView } from '@formwright/session';
import type { ComponentType } from 'react';

/** Draws the control of a field, and tells what stands around it. */
export interface Widget {
  /**
   * `label`: a label before one control. `group`: a fieldset with a legend around several. `bare`: the control brings
   * its own label. `fixed`: nothing to type, the value as text.
   */
  readonly frame: 'label' | 'group' | 'bare' | 'fixed';
  /** ARIA role of a group's fieldset. */
  readonly role?: 'group' | 'radiogroup';
  readonly Control: ComponentType<ControlProps>;
  /** Whether the control shows a count, which describes it too. */
  readonly counts?: (node: FieldNode) => boolean;
  /** Gives the ids that a foreign control says it is described by; absent, those of packages/theme/README.md. */
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
