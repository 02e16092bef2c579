import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mount } from './mount.ts';

test('a whole form is filled in and sent with the keyboard alone', async () => {
  const { find, focused } = await mount();
  const reach = async (selector: string): Promise<void> => {
    for (let step = 0; step < 60; step++) {
      if (focused()?.matches(selector)) return;
      await userEvent.keyboard('{Tab}');
    }
    throw new Error(`${selector} is out of reach`);
  };
  await reach('[name="/about/name"]');
  await userEvent.keyboard('Siân');
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe(find('[data-errors]'));
  await reach('[data-goto="/about/born"]');
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe(find('[data-part=day]'));
  await userEvent.keyboard('07{Tab}mar{Tab}1950');
  expect(find('[data-part=day]').value).toBe('07');
  await reach('[name="/about/urgent"]');
  await userEvent.keyboard(' {ArrowRight}');
  expect(find('[name="/about/urgent"][data-value=false]').checked).toBe(true);
  await reach('[data-action=next]');
  await userEvent.keyboard('{Enter}');
  expect(focused()?.textContent).toContain('Needs');

  await reach('[data-action=add]');
  await userEvent.keyboard('{Enter}');
  expect(focused()?.textContent?.trim()).toBe('Need 1');
  await userEvent.keyboard('{Tab}A ramp');
  await reach('[data-action=next]');
  await userEvent.keyboard('{Enter}');
  await reach('[name="/end/sure"]');
  await userEvent.keyboard(' ');
  await reach('[data-action=submit]');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused()?.textContent).toBe('Form submitted');
  expect(find('.formwright-reference').textContent).toBe('AB-CD-1234');
});
