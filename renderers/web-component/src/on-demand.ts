import { type FieldView, onDemand } from '@formwright/session';
import { html } from './html/template.ts';
import { live, type LivePart, viewOf } from './live.ts';
import type { Widget } from './widgets/widget.ts';

/**
 * Makes a widget whose code is fetched by the first form that has it, so that other forms need not load it. `meanwhile`
 * is drawn until the code is there, while a person is typing in it, and if the code cannot be fetched.
 */
export function drawnOnDemand(load: () => Promise<Widget>, meanwhile: Widget): Widget {
  const demanded = onDemand(load);
  const drawn = partOf(meanwhile);
  let fetched: LivePart<FieldView> | undefined;
  const part: LivePart<Widget | undefined> = {
    subscribe: ({ root }, pointer, changed) =>
      demanded.fetch(changed, () => root.querySelector(`[name="${pointer}"]:focus`)),
    read: demanded.code,
    draw: (context, widget, pointer) => html`${live(widget ? (fetched ??= partOf(widget)) : drawn, context, pointer)}`,
  };
  return (context, { pointer }) => html`${live(part, context, pointer)}`;
}

/** Makes the part that draws a field with a widget. */
function partOf(widget: Widget): LivePart<FieldView> {
  return {
    subscribe: viewOf('field'),
    read: (session, pointer) => session.field(pointer),
    draw: widget,
  };
}
