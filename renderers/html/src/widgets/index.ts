import { attachments } from './attachments.ts';
import { date, input } from './boxes.ts';
import { bodyMap, checkbox, checkboxes, radios, select } from './choices.ts';
import { lookup } from './lookup.ts';
import { output } from './output.ts';
import { textarea } from './textarea.ts';
import type { Widgets } from './widget.ts';

/** GOV.UK's controls. A new name in the model does not compile until it is drawn and read here. */
export const widgets: Widgets = {
  text: input,
  textarea,
  number: input,
  date,
  email: input,
  telephone: input,
  password: input,
  radios,
  select,
  checkboxes,
  'body-map': bodyMap,
  checkbox,
  output,
  lookup,
  attachments,
};
