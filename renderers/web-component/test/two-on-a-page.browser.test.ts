import { expect, test } from 'vitest';
import { testTwoOnAPage } from '../../../packages/session/test/behaviour/two-on-a-page.ts';
import { defineFormwrightForm, type FormwrightForm } from '../src/index.ts';
import { mount } from './mount.ts';

testTwoOnAPage(async (sessions) => {
  defineFormwrightForm();
  document.body.replaceChildren(
    ...sessions.map((session) => {
      const element = document.createElement('formwright-form');
      element.toggleAttribute('light-dom', true);
      return Object.assign(element, { session });
    }),
  );
});

test('an element that is added again gets a new id if another element on the page has its old one', async () => {
  const { element: first } = await mount({}, ['light-dom']);
  first.remove();
  const { element: second } = await mount({}, ['light-dom']);
  document.body.append(first);
  await first.updateComplete;
  expect([first, second].map((element: FormwrightForm) => element.querySelector('.formwright')?.id)).toEqual([
    'fw2',
    'fw',
  ]);
});
