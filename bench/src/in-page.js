// Runs in the page. It does what a person does with a form, and measures milliseconds from each action until the page
// is laid out again.

/**
 * Returns the milliseconds that each action takes. `find` has selectors of a text box, of the yes and no of a question
 * and of what it shows, of the button that leaves the page, and of an error line. `upTo` says whether to stop once the
 * form is mounted.
 *
 * @throws Error if an action has no effect within a minute.
 */
export async function measureInPage({ find, upTo }) {
  const tick = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(0);
    });
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  const one = (selector) => (root.firstElementChild?.shadowRoot ?? root).querySelector(selector);
  const isShown = (selector) => Boolean(one(selector)?.offsetParent);
  const timed = async (act, isDone) => {
    await tick();
    const started = performance.now();
    act();
    const deadline = started + 60_000;
    while (!isDone()) {
      if (performance.now() > deadline) throw new Error(`Not done in a minute: ${act}`);
      await tick();
    }
    document.body.getBoundingClientRect();
    return performance.now() - started;
  };
  const type = (control, text) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value').set.call(control, text);
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const middle = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];

  const mount = await timed(
    () => globalThis.start(root),
    () => isShown(find.next) && isShown(find.text),
  );
  if (upTo === 'mount') return { mount };
  const keys = [];
  const name = 'Siân Ŵyn Tŷ Gŵyr Aber';
  one(find.text).focus();
  for (let n = 1; n <= 20; n++) {
    let ticks = 0;
    // What renders later than two tasks after a keystroke does not belong to it.
    keys.push(
      await timed(
        () => type(one(find.text), name.slice(0, n)),
        () => ++ticks > 2,
      ),
    );
  }
  if (one(find.text).value !== name.slice(0, 20)) throw new Error('What was typed is gone.');
  const shows = [];
  for (let n = 0; n < 5; n++) {
    shows.push(
      await timed(
        () => one(find.yes).click(),
        () => isShown(find.shown),
      ),
    );
    await timed(
      () => one(find.no).click(),
      () => !isShown(find.shown),
    );
  }
  const leave = await timed(
    () => one(find.next).click(),
    () => isShown(find.error),
  );
  return { mount, keystroke: middle(keys), shows: middle(shows), leave };
}
