import type { WidgetName } from '@formwright/model';
import { checkbox } from './checkbox.ts';
import { checkboxes } from './checkboxes.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import { number } from './number.ts';
import { output } from './output.ts';
import { radios } from './radios.ts';
import { select } from './select.ts';
import { telephone } from './telephone.ts';
import { text } from './text.ts';
import { textarea } from './textarea.ts';
import type { Widget } from './widget.ts';

/** Every widget a form may ask for. A new name in the model fails the type check here until it is drawn. */
export const widgets: Record<WidgetName, Widget> = {
  text, textarea, number, date, email, telephone, radios, select, checkboxes, checkbox, output, lookup: text, attachments: output,
} satisfies Record<WidgetName, Widget>;
