import type { FieldView } from '@formwright/session';
import { onTestFinished } from 'vitest';
import { testOnDemand } from '../../../packages/session/test/behaviour/on-demand.ts';
import type { FormContext } from '../src/context.ts';
import { placeIn, put } from '../src/html/place.ts';
import { html, nothing } from '../src/html/template.ts';
import { drawnOnDemand } from '../src/on-demand.ts';
import type { Widget } from '../src/widgets/widget.ts';

const view = { pointer: '/gp' } as FieldView;
const session = { field: () => view, subscribe: () => () => undefined };
const box =
  (kind: string): Widget =>
  () =>
    html`<input name="/gp" data-kind=${kind} /><button>Next</button>`;

testOnDemand(async (load) => {
  const root = document.body.appendChild(document.createElement('main'));
  onTestFinished(() => root.remove());
  const widget = drawnOnDemand(async () => box(await load()), box('plain'));
  const id = (pointer: string): string => `fw${pointer.replaceAll('/', '-')}`;
  const context = { root, id, session } as unknown as FormContext;
  const place = placeIn(root);
  const redraw = (): void => put(place, widget(context, view));
  redraw();
  return { root, redraw, remove: () => put(place, nothing) };
});
