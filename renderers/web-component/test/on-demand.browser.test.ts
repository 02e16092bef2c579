import type { FieldView } from '@formwright/session';
import { html, nothing, render } from 'lit/html.js';
import { onTestFinished } from 'vitest';
import { testOnDemand } from '../../../packages/session/test/behaviour/on-demand.ts';
import type { FormContext } from '../src/context.ts';
import { drawnOnDemand } from '../src/on-demand.ts';
import type { Widget } from '../src/widgets/widget.ts';

const view = { pointer: '/gp' } as FieldView;
const session = { field: () => view, subscribe: () => () => undefined };
const box =
  (kind: string): Widget =>
  () =>
    html`<input id="fw-gp" data-kind=${kind} /><button>Next</button>`;

testOnDemand(async (load) => {
  const root = document.body.appendChild(document.createElement('main'));
  onTestFinished(() => root.remove());
  const widget = drawnOnDemand(async () => box(await load()), box('plain'));
  const id = (pointer: string): string => `fw${pointer.replaceAll('/', '-')}`;
  const context = { root, id, session } as unknown as FormContext;
  const redraw = (): void => void render(widget(context, view), root);
  redraw();
  return { root, redraw, remove: () => void render(nothing, root) };
});
