import type { WidgetName } from '@formwright/model';
import { checkbox } from './checkbox.ts';
import { checkboxes } from './checkboxes.ts';
import { date } from './date.ts';
import { input } from './input.ts';
import { output } from './output.ts';
import { radios } from './radios.ts';
import { select } from './select.ts';
import { textarea } from './textarea.ts';
import type { Widget } from './widget.ts';

/** Every widget a form may ask for. A new name in the model fails the type check here until it is drawn. */
export const widgets: Record<WidgetName, Widget> = {
  text: input, number: input, email: input, telephone: input, lookup: input, textarea, date, radios, select, checkboxes, checkbox, output, attachments: output,
} satisfies Record<WidgetName, Widget>;
