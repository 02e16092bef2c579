import type { WidgetName } from '@formwright/model';

/**
 * What stands around a field's control. `label`: a label before one control. `group`, `radiogroup`: a fieldset of that
 * role, with a legend, around several. `bare`: the control brings its own label. `fixed`: nothing to type, the value as
 * text.
 */
export type Frame = 'label' | 'group' | 'radiogroup' | 'bare' | 'fixed';

type Labelled = 'text' | 'textarea' | 'number' | 'email' | 'telephone' | 'select' | 'lookup' | 'attachments';

/** Every widget stands in one of the two lists, or the type check fails here. This one is for browsers to load. */
const frames: Readonly<Record<Exclude<WidgetName, Labelled>, Frame>> = {
  date: 'group',
  checkboxes: 'group',
  radios: 'radiogroup',
  checkbox: 'bare',
  output: 'fixed',
};

/** Returns the frame of a widget whose field may be changed. */
export function frameOf(widget: WidgetName): Frame {
  return (frames as { readonly [name in WidgetName]?: Frame })[widget] ?? 'label';
}
