import { platform } from '../platform.ts';

/** Milliseconds until code that could not be fetched is asked for again: networks come back. */
const PAUSE = 2000;

/** A control that a person may be typing in. */
interface Typable {
  addEventListener(type: 'blur', listener: (event: unknown) => void, options: { readonly once: true }): void;
}

/** Code of a control that only some forms have, fetched by the first form that has it. */
export interface OnDemand<Code> {
  /** Returns the code, if it is there. */
  code(): Code | undefined;
  /**
   * Fetches the code, and calls `draw` when it can be drawn. If it cannot be fetched, tries again until it is. If a
   * person is typing by then (`focused` returns their control), waits until they leave it. Returns a function that
   * stops this.
   */
  fetch(draw: () => void, focused: () => unknown): () => void;
}

/** Makes a control's code available on demand. `load` is called by the first `fetch`, and again after a failure. */
export function onDemand<Code>(load: () => Promise<Code>): OnDemand<Code> {
  let code: Code | undefined;
  return {
    code: () => code,
    fetch(draw, focused) {
      let isWanted = true;
      const ask = async (): Promise<void> => {
        if (!isWanted) return;
        code ??= await load().catch(() => undefined);
        if (!code) return void platform.setTimeout(() => void ask(), PAUSE);
        const box = focused() as Typable | null;
        if (box) await new Promise((left) => box.addEventListener('blur', left, { once: true }));
        if (isWanted) draw();
      };
      void ask();
      return () => {
        isWanted = false;
      };
    },
  };
}
