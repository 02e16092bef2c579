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
  widget: Widget | undefined;

  render(loading: Loading, ...drawn: Drawn): unknown {
    const isFirst = !this.drawn;
    this.drawn = drawn;
    if (isFirst) {
      this.widget = loading.widget;
      if (!this.widget) void this.fetch(loading);
    }
    return (this.widget ?? loading.meanwhile)(...drawn);
  }

  /**
   * Networks come back: until then it is asked for again, every two seconds. A person who is typing is not disturbed.
   */
  async fetch(loading: Loading): Promise<void> {
    loading.widget ??= await loading.load().catch(() => undefined);
    if (!loading.widget) setTimeout(() => void (this.isConnected && this.fetch(loading)), 2000);
    if (!loading.widget || !this.drawn) return;
    const [{ root, id }, { pointer }] = this.drawn;
    const box = root.querySelector(`#${id(pointer)}:focus`);
    if (box) await new Promise((left) => box.addEventListener('blur', left, { once: true }));
    this.widget = loading.widget;
    this.setValue(this.widget(...this.drawn));
  }
}

const draw = directive(OnDemandDirective);

/**
 * Makes a widget whose code is fetched by the first form that has one, so that others need not load it. `meanwhile` is
 * drawn until it is there, as long as a person is typing in it, and where it cannot be fetched.
 */
export function onDemand(load: () => Promise<Widget>, meanwhile: Widget): Widget {
  const loading: Loading = { widget: undefined, load, meanwhile };
  return (...drawn) => html`${draw(loading, ...drawn)}`;
}
