import { checkbox } from './checkbox.tsx';
import { checkboxes } from './checkboxes.tsx';
import { date } from './date.tsx';
import { email } from './email.tsx';
import { number } from './number.tsx';
import { output } from './output.tsx';
import { radios } from './radios.tsx';
import { select } from './select.tsx';
import { telephone } from './telephone.tsx';
import { text } from './text.tsx';
import { textarea } from './textarea.tsx';
import type { Widgets } from './widget.ts';

/** GOV.UK's controls. A new name in the model fails the type check here until it is drawn. */
export const govukWidgets: Widgets = {
  text,
  textarea,
  number,
  date,
  email,
  telephone,
  radios,
  select,
  checkboxes,
  checkbox,
  output,
  lookup: text,
  attachments: output,
};
