import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { html } from 'lit/html.js';
import type { Widget } from './widgets/widget.ts';

type Drawn = Parameters<Widget>;

interface Loading {
  widget: Widget | undefined;
  readonly load: () => Promise<Widget>;
  readonly meanwhile: Widget;
}

// A class, as Lit's directives are.
class OnDemandDirective extends AsyncDirective {
  drawn: Drawn | undefined;

  render(loading: Loading, ...drawn: Drawn): unknown {
    this.drawn = drawn;
    if (loading.widget) return loading.widget(...drawn);
    void this.fetch(loading);
    return loading.meanwhile(...drawn);
  }

  /** Where the file cannot be fetched, the field stays as it is until it is drawn again. */
  async fetch(loading: Loading): Promise<void> {
    loading.widget = await loading.load().catch(() => undefined);
    if (loading.widget && this.drawn) this.setValue(loading.widget(...this.drawn));
  }
}

const draw = directive(OnDemandDirective);

/** Makes a widget whose code is fetched by the first form that has one, so that others need not load it; `meanwhile` is drawn until it is there. */
export function onDemand(load: () => Promise<Widget>, meanwhile: Widget): Widget {
  const loading: Loading = { widget: undefined, load, meanwhile };
  return (...drawn) => html`${draw(loading, ...drawn)}`;
}
