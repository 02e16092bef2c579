import { attachments } from './attachments.tsx';
import { bodyMap } from './body-map.tsx';
import { checkbox } from './checkbox.tsx';
import { checkboxes, radios } from './choices.tsx';
import { date } from './date.tsx';
import { input } from './input.tsx';
import { lookup } from './lookup.tsx';
import { output } from './output.tsx';
import { password } from './password.tsx';
import { select } from './select.tsx';
import { textarea } from './textarea.tsx';
import type { Widgets } from './widget.ts';

/** GOV.UK's controls. A new name in the model does not compile until it is drawn here. */
export const govukWidgets: Widgets = {
  text: input,
  textarea,
  number: input,
  date,
  email: input,
  telephone: input,
  password,
  radios,
  select,
  checkboxes,
  'body-map': bodyMap,
  checkbox,
  output,
  lookup,
  attachments,
};
