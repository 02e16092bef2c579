import type { WidgetName } from '@formwright/model';
import { nothing } from '../html/template.ts';
import { drawnOnDemand } from '../on-demand.ts';
import { checkbox } from './checkbox.ts';
import { checkboxes, radios } from './choices.ts';
import { date } from './date.ts';
import { input } from './input.ts';
import { output } from './output.ts';
import { select } from './select.ts';
import { textarea } from './textarea.ts';
import type { Widget } from './widget.ts';

/** Every widget that a form may ask for. A new name in the model does not compile until it is drawn here. */
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
  // Few forms have these four, so other forms do not load them.
  password: drawnOnDemand(async () => (await import('./password.ts')).password, input),
  'body-map': drawnOnDemand(async () => (await import('./body-map.ts')).bodyMap, checkboxes),
  lookup: drawnOnDemand(async () => (await import('./lookup.ts')).lookup, input),
  attachments: drawnOnDemand(
    async () => (await import('./attachments.ts')).attachments,
    () => nothing,
  ),
} satisfies Record<WidgetName, Widget>;
