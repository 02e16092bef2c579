import { createSession } from '@formwright/session';
import { afterEach, expect, test, vi } from 'vitest';
import { widgets } from '../src/widgets/index.ts';
import { mount, type } from './mount.ts';
import { sampleForm } from './sample-form.ts';

afterEach(() => vi.restoreAllMocks());

/** Counts the drawing of every widget from here on. */
function countDrawing(): () => readonly string[] {
  const spies = Object.keys(widgets).map((name) => vi.spyOn(widgets, name as keyof typeof widgets));
  return () => spies.flatMap((spy) => spy.mock.calls.map(([, { pointer }]) => pointer));
}

test('five keystrokes redraw one field five times and nothing else', async () => {
  const { find } = await mount();
  const drawn = countDrawing();
  const name = find('input[name="/about/name"]');
  for (const text of ['S', 'Si', 'Siâ', 'Siân', 'Siân Ŵ']) type(name, text);
  expect(drawn()).toEqual(Array(5).fill('/about/name'));
});

test('an answer that reveals a question redraws only those two fields', async () => {
  const { find } = await mount();
  const drawn = countDrawing();
  find('input[name="/about/urgent"][data-value="false"]').click();
  expect(drawn().toSorted()).toEqual(['/about/urgent', '/about/why']);
});

test('a keystroke changes nothing except its field and the state of its page', async () => {
  const { element, find } = await mount();
  const name = find('input[name="/about/name"]');
  type(name, 'S');
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(element.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  type(name, 'Si');
  changes.push(...observer.takeRecords());
  observer.disconnect();
  expect(changes).toEqual([]);
});

test('a removed element stops listening, and draws the changes when it is added again', async () => {
  const session = createSession({ form: sampleForm, facts: { today: '2026-11-22' } });
  const { element, find } = await mount({ session });
  const { parentNode } = element;
  element.remove();
  const drawn = countDrawing();
  session.answer('/about/urgent', false);
  expect(drawn()).toEqual([]);
  parentNode?.append(element);
  expect(drawn().toSorted()).toContain('/about/why');
  expect(find('[name="/about/why"]')).toBeTruthy();
});
