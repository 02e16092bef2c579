import { welsh } from '@formwright/messages/cy';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { savedAt } from '../../../packages/session/test/behaviour/draw-form.ts';
import { everything, facts } from '../../../packages/session/test/behaviour/everything.ts';
import { FormwrightForm, UnsupportedProfileError } from '../src/index.ts';
import { mount } from './mount.ts';

test('a form begins where it was saved, in the words that the page sets', async () => {
  const { find } = await mount({ saved: savedAt('needs'), wording: welsh });
  expect(find('h1').textContent).toContain('Needs');
  expect(find('[name="/needs/needs/0/what"]').value).toBe('A rail');
  expect(find('[data-action=save]').textContent?.trim()).toBe('Cadw ar gyfer yn nes ymlaen');
});

test('a form in a view of its own keeps its answers and its page while that is minimised or taken away [S3-72]', async () => {
  const { element, find } = await mount({ saved: savedAt('needs') });
  await userEvent.fill(find('[name="/needs/needs/0/what"]'), 'A bath seat');
  const around = element.parentElement;
  element.hidden = true;
  element.remove();
  around?.append(element);
  element.hidden = false;
  await element.updateComplete;
  expect(find('[name="/needs/needs/0/what"]').value).toBe('A bath seat');
  expect(find('.formwright-main').dataset['page']).toBe('needs');
});

test('the session receives a newer record, and asks about the answers that the person had changed', async () => {
  const { element, find } = await mount({
    record: { source: 'the record', at: '2026-05-03T10:00:00Z', values: { case: 'W-1', region: 'north' } },
  });
  const region = find('[name="/about/details/region"]');
  await userEvent.selectOptions(region, 'east');
  element.record = { source: 'the record', at: '2026-06-03T10:00:00Z', values: { case: 'W-2', region: 'south' } };
  await element.updateComplete;
  expect(find('[data-pointer="/about/details/fixed"] dd').textContent).toContain('W-2');
  expect(region.value).toBe('east');
  await expect.poll(() => find('[data-newer]').textContent).toContain('South');
});

test('the surrounding page gets events, which contain no answers, and can cancel a save', async () => {
  const told: unknown[] = [];
  for (const name of ['page', 'change', 'unsaved', 'save', 'saved', 'submitted', 'failed'])
    document.addEventListener(`formwright-${name}`, (event) => told.push([name, (event as CustomEvent).detail]));
  document.addEventListener('formwright-save', (event) => event.preventDefault(), { once: true });
  const { element, find } = await mount();
  await expect.poll(() => told.length).toBe(1);
  find('[data-action=next]').click();
  await userEvent.fill(find('[name="/about/name"]'), 'Siân');
  find('[data-action=save]').click();
  await expect.poll(() => told.at(-1)).toEqual(['save', null]);
  expect(element.value).toMatchObject({ answers: { about: { name: 'Siân' } } });
  find('[data-action=save]').click();
  await expect.poll(() => told.at(-1)).toEqual(['saved', { link: '/drafts/abc' }]);
  expect(told).toEqual([
    ['page', { page: 'about', label: 'About the person', number: 1, of: 3, errors: 0 }],
    ['page', { page: 'about', label: 'About the person', number: 1, of: 3, errors: 2 }],
    ['page', { page: 'about', label: 'About the person', number: 1, of: 3, errors: 1 }],
    ['change', null],
    ['unsaved', { unsaved: true }],
    ['save', null],
    ['save', null],
    ['unsaved', { unsaved: false }],
    ['saved', { link: '/drafts/abc' }],
  ]);
});

test('an unknown profile is an error; a change to a known profile keeps the answers', async () => {
  const { element, find, has } = await mount();
  await userEvent.fill(find('[name="/about/name"]'), 'Siân');
  element.profile = 'no-such';
  await expect(element.updateComplete).rejects.toThrow(UnsupportedProfileError);
  element.profile = 'govuk';
  await element.updateComplete;
  expect([has('nav'), has('[data-mandatory]'), has('[data-optional]')]).toEqual([false, false, true]);
  expect(find('[name="/about/name"]').value).toBe('Siân');
});

test('properties set before the element is defined are not lost', async () => {
  const early = document.createElement('formwright-late') as FormwrightForm;
  Object.assign(early, { compiled: everything(), facts });
  document.body.replaceChildren(early);
  customElements.define('formwright-late', class extends FormwrightForm {});
  await early.updateComplete;
  expect(early.renderRoot.querySelector('h1')?.textContent).toContain('About the person');
});
