import { createSession, type PrefillRecord } from '@formwright/session';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FormwrightForm, UnsupportedProfileError } from '../src/index.ts';
import { mount, type } from './mount.ts';
import { sampleForm } from './sample-form.ts';

const facts = { today: '2026-11-22' } as const;

async function open(
  answers: object = {},
  page = 'about',
): Promise<Awaited<ReturnType<typeof mount>> & { readonly answers: () => unknown }> {
  const saved = {
    form: 'test/sample',
    version: '1.0.0',
    answers: { ...answers },
    entries: {},
    page,
    ticked: [],
    prefilled: {},
  };
  const session = createSession({ form: sampleForm, facts, saved });
  return { ...(await mount({ session })), answers: () => session.answers() };
}

describe('date', () => {
  test.each([
    ['7', 'March', '1950', '1950-03-07'],
    ['07', '3', '1950', '1950-03-07'],
    ['31', '2', '1950', '31/2/1950'],
    ['', 'soon', '', '/soon/'],
  ])('%s %s %s means %s, and its text stays as typed', async (day, month, year, answer) => {
    const { find, answers } = await open();
    const boxes = { day, month, year };
    for (const [part, text] of Object.entries(boxes)) type(find(`[data-part=${part}]`), text);
    expect(answers()).toMatchObject({ about: { born: answer } });
    for (const [part, text] of Object.entries(boxes)) expect(find(`[data-part=${part}]`).value).toBe(text);
  });

  test('a pasted date is split among its boxes', async () => {
    const { find, answers } = await open({ about: { born: '1949-04-02' } });
    type(find('[data-part=day]'), '1st March 1950');
    expect(answers()).toMatchObject({ about: { born: '1950-03-01' } });
    expect(['day', 'month', 'year'].map((part) => find(`[data-part=${part}]`).value)).toEqual(['1', '3', '1950']);
  });

  test('text that is not a date is in the same boxes when the form is opened again', async () => {
    const { find } = await open({ about: { born: '31/2/1950' } });
    expect(['day', 'month', 'year'].map((part) => find(`[data-part=${part}]`).value)).toEqual(['31', '2', '1950']);
  });
});

describe('number', () => {
  test.each([
    ['12.', 12],
    ['12.50', 12.5],
    ['1,250', 1250],
    ['ten', 'ten'],
    ['', undefined],
  ])('%s means %s, and its text stays as typed', async (text, answer) => {
    const { find, answers } = await open({ needs: { cost: 1 } }, 'needs');
    const box = find('[name="/needs/cost"]');
    type(box, text);
    expect((answers() as { needs?: { cost?: unknown } }).needs?.cost).toBe(answer);
    expect(box.value).toBe(text);
  });
});

test('a select offers an empty choice first, and a choice can be made and cleared', async () => {
  const { find, answers } = await open({}, 'needs');
  const select = find('[name="/needs/team"]');
  expect(select.value).toBe('');
  select.value = 'green';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(answers()).toMatchObject({ needs: { team: 'green' } });
  select.value = '';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(answers()).not.toHaveProperty('needs.team');
});

test('checkboxes store a list, or no answer when none is ticked; a declaration is ticked or unanswered', async () => {
  const { find, answers } = await open({}, 'needs');
  find('[name="/needs/colours"][data-value=blue]').click();
  find('[name="/needs/colours"][data-value=red]').click();
  expect(answers()).toMatchObject({ needs: { colours: ['red', 'blue'] } });
  find('[name="/needs/colours"][data-value=blue]').click();
  find('[name="/needs/colours"][data-value=red]').click();
  expect(answers()).not.toHaveProperty('needs.colours');
  find('[data-page=end] button').click();
  find('[name="/end/sure"]').click();
  expect(answers()).toMatchObject({ end: { sure: true } });
  find('[name="/end/sure"]').click();
  expect(answers()).not.toHaveProperty('end.sure');
});

test('a calculated answer follows the typed answers, is shown as text, and has its hint', async () => {
  const { find } = await open({}, 'needs');
  type(find('[name="/needs/cost"]'), '21');
  expect(find('[data-pointer="/needs/double"] output').textContent).toBe('42');
  expect(find('[data-pointer="/needs/double"] .govuk-hint').textContent).toBe('For two people');
});

test('an entry keeps its choices when it moves', async () => {
  const { find } = await open(
    {
      needs: {
        list: [
          { what: 'a', met: true },
          { what: 'b', met: false },
        ],
      },
    },
    'needs',
  );
  const chosen = (n: number): string | undefined => find(`[name="/needs/list/${n}/met"]:checked`).dataset['value'];
  expect([chosen(0), chosen(1)]).toEqual(['true', 'false']);
  find('[data-pointer="/needs/list/0"] [data-action=down]').click();
  expect([chosen(0), chosen(1)]).toEqual(['false', 'true']);
});

test('the session receives a newer record, and asks about the answers that the person had changed', async () => {
  const { element, find, has } = await mount({
    record: { source: 'the record', at: '2026-05-03T10:00:00Z', values: { case: 'W-1', team: 'red' } },
  });
  find('[data-page=needs] button').click();
  const select = find('[name="/needs/team"]');
  select.value = 'green';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  element.record = { source: 'the record', at: '2026-06-03T10:00:00Z', values: { case: 'W-2', team: 'blue' } };
  await element.updateComplete;
  expect(find('[data-pointer="/needs/case"] dd').textContent).toContain('W-2');
  expect(find('[name="/needs/team"]').value).toBe('green');
  expect(find('[data-newer]').textContent).toContain('Blue');
  find('[data-action=use-record]').click();
  expect(find('[name="/needs/team"]').value).toBe('blue');
  expect(has('[data-newer]')).toBe(false);
});

test('a person can keep their own answer by keyboard; the question has a name, is announced, and is not asked again', async () => {
  const record = (team: string, at: string): PrefillRecord => ({
    source: 'the record',
    at,
    values: { case: 'W-1', team },
  });
  const { element, find, has, focused } = await mount({ record: record('red', '2026-05-03T10:00:00Z') });
  find('[data-page=needs] button').click();
  find('[name="/needs/team"]').value = 'green';
  find('[name="/needs/team"]').dispatchEvent(new Event('change', { bubbles: true }));
  element.record = record('blue', '2026-06-03T10:00:00Z');
  await element.updateComplete;
  const question = find(`#${find('[data-newer][role=group]').getAttribute('aria-labelledby')}`);
  expect(question.textContent).toBe('the record now says: Blue. Which answer do you want to use?');
  expect(find('[name="/needs/team"]').getAttribute('aria-describedby')).toContain(question.id);
  await expect.poll(() => find('[data-live]').textContent).toContain('the record now says: Blue');
  find('[data-action=keep]').focus();
  await userEvent.keyboard('{Enter}');
  expect(find('[name="/needs/team"]').value).toBe('green');
  expect(has('[data-newer]')).toBe(false);
  expect(focused()).toBe(find('[name="/needs/team"]'));
  element.record = record('blue', '2026-07-03T10:00:00Z');
  await element.updateComplete;
  expect(has('[data-newer]')).toBe(false);
});

test('the surrounding page gets events, which contain no answers', async () => {
  const told: unknown[] = [];
  for (const name of ['page', 'unsaved', 'saved', 'submitted', 'failed'])
    document.addEventListener(`formwright-${name}`, (event) => told.push([name, (event as CustomEvent).detail]));
  const { find } = await mount();
  find('[data-action=next]').click();
  type(find('[name="/about/name"]'), 'Siân');
  find('[data-action=save]').click();
  await expect.poll(() => told.length).toBeGreaterThan(3);
  expect(told).toEqual([
    ['page', { page: 'about', label: 'About the person', number: 1, of: 3, errors: 3 }],
    ['page', { page: 'about', label: 'About the person', number: 1, of: 3, errors: 2 }],
    ['unsaved', { unsaved: true }],
    ['unsaved', { unsaved: false }],
    ['saved', { link: '/drafts/abc' }],
  ]);
});

test('an unknown profile is an error; a change to a known profile keeps the answers', async () => {
  const { element, find, has } = await mount();
  type(find('[name="/about/name"]'), 'Siân');
  element.profile = 'no-such';
  await expect(element.updateComplete).rejects.toThrow(UnsupportedProfileError);
  element.profile = 'govuk';
  await element.updateComplete;
  expect(has('nav')).toBe(false);
  expect(find('[name="/about/name"]').value).toBe('Siân');
});

test('properties set before the element is defined are not lost', async () => {
  const early = document.createElement('formwright-late') as FormwrightForm;
  Object.assign(early, { compiled: sampleForm, facts });
  document.body.replaceChildren(early);
  customElements.define('formwright-late', class extends FormwrightForm {});
  await early.updateComplete;
  expect(early.renderRoot.querySelector('h1')?.textContent).toContain('About the person');
});

test('without a host the form offers nothing that needs one', async () => {
  const { has } = await open();
  expect(has('[data-action=save]')).toBe(false);
});
