import { createSession } from '@formwright/session';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { everything, facts } from '../../../packages/session/test/behaviour/everything.ts';
import { widgets } from '../src/widgets/index.ts';
import { mount } from './mount.ts';

afterEach(() => vi.restoreAllMocks());

/** Counts the drawing of every widget from here on. */
function countDrawing(): () => readonly string[] {
  const spies = Object.keys(widgets).map((name) => vi.spyOn(widgets, name as keyof typeof widgets));
  return () => spies.flatMap((spy) => spy.mock.calls.map(([, { pointer }]) => pointer));
}

test('five keystrokes redraw one field five times and nothing else', async () => {
  const { find } = await mount();
  const drawn = countDrawing();
  find('input[name="/about/name"]').focus();
  await userEvent.keyboard('Fiona');
  expect(drawn()).toEqual(Array(5).fill('/about/name'));
});

test('an answer that reveals a question redraws only those two fields', async () => {
  const { find } = await mount();
  const drawn = countDrawing();
  find('input[name="/about/urgent"][data-value="yes"]').click();
  expect(drawn().toSorted()).toEqual(['/about/urgent', '/about/why']);
});

test('a keystroke changes nothing except its field and the state of its page', async () => {
  const { element, find } = await mount();
  find('input[name="/about/name"]').focus();
  await userEvent.keyboard('S');
  const changes: MutationRecord[] = [];
  let last = performance.now();
  const observer = new MutationObserver((records) => {
    last = performance.now();
    changes.push(...records);
  });
  observer.observe(element.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  // What is fetched after the first answer draws when it arrives.
  await expect.poll(() => performance.now() - last).toBeGreaterThan(500);
  changes.length = 0;
  await userEvent.keyboard('i');
  changes.push(...observer.takeRecords());
  observer.disconnect();
  expect(changes).toEqual([]);
});

test('a removed element stops listening, and draws the changes when it is added again', async () => {
  const session = createSession({ form: everything(), facts });
  const { element, find } = await mount({ session });
  const { parentNode } = element;
  element.remove();
  const drawn = countDrawing();
  session.answer('/about/urgent', 'yes');
  expect(drawn()).toEqual([]);
  parentNode?.append(element);
  expect(drawn().toSorted()).toContain('/about/why');
  expect(find('[name="/about/why"]')).toBeTruthy();
});

test('a line that comes into the list of what is still needed, or leaves it, touches no other line', async () => {
  const host = { save: async () => ({}), submit: async () => ({ reference: 'AB-12' }) };
  const session = createSession({ form: everything(), facts, host });
  const { element } = await mount({ session });
  session.goTo('end');
  const lines = (): readonly Element[] => [...element.renderRoot.querySelectorAll('[data-missing] li')];
  await expect.poll(() => lines().length).toBeGreaterThan(2);
  const before = lines();
  const observer = new MutationObserver(() => undefined);
  observer.observe(element.renderRoot.querySelector('[data-missing]') as Element, { subtree: true, childList: true });
  const touched = (): readonly Node[] =>
    observer
      .takeRecords()
      .flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes])
      .filter((node) => node instanceof Element);
  session.answer('/about/name', 'Ann');
  expect(touched()).toEqual([before[0]]);
  expect(lines()).toEqual(before.slice(1));
  session.answer('/about/name', undefined);
  expect(touched()).toEqual([lines()[0]]);
  expect(lines().slice(1)).toEqual(before.slice(1));
  observer.disconnect();
});
