import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { draw } from './support/draw.tsx';
import { everything, facts } from './support/everything.ts';

const host = { save: () => Promise.resolve({}), submit: () => Promise.resolve({ reference: 'AB-12' }) };

/** Goes on by the tab key until an element has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if (document.activeElement?.matches(selector)) return;
    await userEvent.tab();
  }
  throw new Error(`The tab key does not lead to ${selector}`);
}

it('can be filled in and submitted by keyboard alone', async () => {
  const { one, all } = draw({ form: everything(), facts, host });
  await tabTo('[name="/about/name"]');
  await userEvent.keyboard('Siân');
  await userEvent.tab();
  expect(document.activeElement).toBe(one('#fw-about-urgent'));
  await userEvent.keyboard(' ');
  await userEvent.tab();
  expect(document.activeElement).toBe(one('#fw-about-why'));
  await userEvent.keyboard('Fell');
  await tabTo('[name="/about/details/born-day"]');
  await userEvent.keyboard('1{Tab}2{Tab}1950');
  await tabTo('[data-action="next"]');
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(one('h1'));
  await tabTo('[data-action="add"]');
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  expect(document.activeElement).toBe(one('#fw-needs-needs-0-what'));
  await userEvent.keyboard('A rail{Enter}');
  expect(document.activeElement).toBe(one('h1'));
  await tabTo('[name="/end/agree"]');
  await userEvent.keyboard(' ');
  await tabTo('[data-action="submit"]');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => all('.formwright-reference').length).toBe(1);
  expect(document.activeElement).toBe(one('h1'));
});
