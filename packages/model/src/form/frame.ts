/**
 * What surrounds a field's control. `label`: a label before one control. `group`, `radiogroup`: a fieldset of that
 * role, with a legend, around several. `bare`: the control brings its own label. `fixed`: nothing to type, the value as
 * text.
 */
export type Frame = 'label' | 'group' | 'radiogroup' | 'bare' | 'fixed';
