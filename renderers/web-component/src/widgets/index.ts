import type { WidgetName } from '@formwright/model';
import { nothing } from 'lit/html.js';
import { checkbox } from './checkbox.ts';
import { checkboxes } from './checkboxes.ts';
import { date } from './date.ts';
import { input } from './input.ts';
import { output } from './output.ts';
import { radios } from './radios.ts';
import { select } from './select.ts';
import { textarea } from './textarea.ts';
import { onDemand } from '../on-demand.ts';
import type { Widget } from './widget.ts';

/** Few forms have these, so no other loads them. Without a host's suggestions a text is simply typed. */
const combobox = onDemand(async () => (await import('./lookup.ts')).lookup, input);
const lookup: Widget = (context, view) => (context.session.host?.lookup ? combobox : input)(context, view);
const attachments = onDemand(
  async () => (await import('./attachments.ts')).attachments,
  () => nothing,
);

/** Every widget a form may ask for. A new name in the model fails the type check here until it is drawn. */
export const widgets: Record<WidgetName, Widget> = {
  text: input,
  number: input,
  email: input,
  telephone: input,
  textarea,
  date,
  radios,
  select,
  checkboxes,
  checkbox,
  output,
  lookup,
  attachments,
} satisfies Record<WidgetName, Widget>;
