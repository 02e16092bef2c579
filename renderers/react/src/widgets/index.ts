import { attachments } from './attachments.tsx';
import { checkbox } from './checkbox.tsx';
import { checkboxes } from './checkboxes.tsx';
import { date } from './date.tsx';
import { input } from './input.tsx';
import { lookup } from './lookup.tsx';
import { output } from './output.tsx';
import { radios } from './radios.tsx';
import { select } from './select.tsx';
import { textarea } from './textarea.tsx';
import type { Widgets } from './widget.ts';

/** GOV.UK's controls. A new name in the model fails the type check here until it is drawn. */
export const govukWidgets: Widgets = {
  text: input,
  textarea,
  number: input,
  date,
  email: input,
  telephone: input,
  radios,
  select,
  checkboxes,
  checkbox,
  output,
  lookup,
  attachments,
};
