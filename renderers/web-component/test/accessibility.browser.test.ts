import type { CompiledForm } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeViolations } from './axe-violations.ts';
import { mount, type, type Mounted } from './mount.ts';

const forms = import.meta.glob<CompiledForm>(
  '../../../test-support/conformance/forms/conformance/*/generated/index.js',
  {
    import: 'form',
  },
);

/** Fills in all that the first page asks for. */
function fillFirstPage({ find }: Mounted): void {
  type(find('[name="/about/name"]'), 'Siân Ŵyn');
  type(find('[data-part=day]'), '7');
  type(find('[data-part=month]'), 'March');
  type(find('[data-part=year]'), '1950');
  find('[name="/about/urgent"][data-value="false"]').click();
}

const states: Record<string, (form: Mounted) => void | Promise<void>> = {
  'a fresh page': () => undefined,
  errors: ({ find }) => find('[data-action=next]').click(),
  'a stop and its error': ({ find }) => {
    find('[name="/about/urgent"][data-value="true"]').click();
    find('[data-action=next]').click();
  },
  'too long a text': (form) => {
    fillFirstPage(form);
    type(form.find('[name="/about/why"]'), 'x'.repeat(31));
    form.find('[data-action=next]').click();
  },
  'every widget, with advice, entries and a question before removing': ({ find }) => {
    find('[data-page=needs] button').click();
    find('[name="/needs/colour"][data-value="red"]').click();
    type(find('[name="/needs/cost"]'), 'ten');
    find('[data-pointer="/needs/list"] > [data-action=add]').click();
    find('[data-pointer="/needs/list/0/steps"] > [data-action=add]').click();
    find('[data-pointer="/needs/list"] > [data-action=add]').click();
    find('[data-pointer="/needs/list/1"] > .formwright-entry__actions > [data-action=remove]').click();
    find('[data-action=next]').click();
  },
  'the last page, with what is missing, all folded out': ({ find, all }) => {
    find('[data-page=end] button').click();
    for (const details of all('details')) details.toggleAttribute('open', true);
  },
  saved: async ({ find }) => {
    find('[data-action=save]').click();
    await expect.poll(() => find('[data-activity]').dataset['activity']).toBe('saved');
  },
  submitted: async (form) => {
    fillFirstPage(form);
    form.find('[data-page=needs] button').click();
    form.find('[data-pointer="/needs/list"] > [data-action=add]').click();
    type(form.find('[name="/needs/list/0/what"]'), 'A ramp');
    form.find('[data-action=next]').click();
    form.find('[name="/end/sure"]').click();
    form.find('[data-action=submit]').click();
    await expect.poll(() => form.find('h1').textContent).toBe('Form submitted');
  },
};

const record = { source: 'the case record', at: '2026-05-03T10:00:00Z', values: { team: 'green', case: 'W-778' } };

describe.each([
  { drawn: 'in a shadow root', attributes: [] },
  { drawn: 'in the page', attributes: ['light-dom'] },
])('$drawn', ({ attributes }) => {
  test.each(Object.entries(states))('axe finds nothing: %s', async (_name, act) => {
    const form = await mount({ record }, attributes);
    await act(form);
    expect(await axeViolations(form.element)).toEqual([]);
  });
});

test('in the govuk profile the list of tasks works by keyboard, and axe finds nothing on it or on a page', async () => {
  const { element, find, has, focused } = await mount({ profile: 'govuk' });
  expect(find('h1').textContent).toBe('Referral for support');
  expect(await axeViolations(element)).toEqual([]);
  find('li[data-page=about] button').focus();
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe(find('h1'));
  expect([has('[data-mandatory]'), has('[data-optional]'), has('nav')]).toEqual([false, true, false]);
  expect(find('label[for=fw-about-nhs]').textContent?.trim()).toBe('NHS number (optional)');
  find('[data-action=next]').click();
  expect(await axeViolations(element)).toEqual([]);
  find('[data-action=previous]').focus();
  await userEvent.keyboard('{Enter}');
  expect(find('li[data-page=about]').dataset['status']).toBe('not-started');
  expect(focused()).toBe(find('h1'));
});

test.each(['questions', 'one-screen'])(
  'axe finds nothing with another paging, empty and with errors: %s',
  async (name) => {
    const form = await forms[`../../../test-support/conformance/forms/conformance/${name}/generated/index.js`]?.();
    if (!form) throw new Error(`The form ${name} is not built: npm run build`);
    const { element, find, all } = await mount({ compiled: form });
    expect(await axeViolations(element)).toEqual([]);
    (find('form') as unknown as HTMLFormElement).requestSubmit();
    expect(all('[data-errors] a').length).toBeGreaterThan(0);
    expect(await axeViolations(element)).toEqual([]);
  },
);

test('axe looks into the shadow root', async () => {
  const form = await mount();
  form.find('label').removeAttribute('for');
  expect((await axeViolations(form.element)).join()).toContain('label');
});
