import { HostError } from '@formwright/session';
import { expect, test } from 'vitest';
import { mount, type } from './mount.ts';

test('Next on a page with issues moves the focus to the summary, each time', async () => {
  const { find, focused } = await mount();
  find('[data-action=next]').click();
  expect(focused()).toBe(find('[data-errors]'));
  find('input[name="/about/name"]').focus();
  find('[data-action=next]').click();
  expect(focused()).toBe(find('[data-errors]'));
});

test.each([
  ['/about/name', 'input[name="/about/name"]'],
  ['/about/born', '[data-part=day]'],
  ['/about/urgent', 'input[name="/about/urgent"][data-value="true"]'],
])('the line of the summary for %s leads to its control', async (pointer, control) => {
  const { find, focused } = await mount();
  find('[data-action=next]').click();
  find(`[data-errors] [data-goto="${pointer}"]`).click();
  expect(focused()).toBe(find(control));
});

test('the line of a stop leads to its words', async () => {
  const { find, focused } = await mount();
  find('input[name="/about/urgent"][data-value="true"]').click();
  find('[data-action=next]').click();
  find('[data-errors] [data-goto="/about/ring"]').click();
  expect(focused()).toBe(find('[data-stop]'));
});

test('another page has the focus on its heading', async () => {
  const { find, focused } = await mount();
  find('[data-page=needs] button').click();
  expect(focused()?.textContent).toContain('Needs');
  expect(focused()?.localName).toBe('h1');
  find('[data-action=previous]').click();
  expect(focused()?.textContent).toContain('About the person');
});

test('what is missing on another page is one link away', async () => {
  const { find, focused } = await mount();
  find('[data-page=end] button').click();
  find('[data-missing] [data-goto="/about/name"]').click();
  expect(focused()).toBe(find('input[name="/about/name"]'));
});

test('a question that appears or goes leaves the focus where it is', async () => {
  const { find, has, focused } = await mount();
  const yes = find('input[name="/about/urgent"][data-value="true"]');
  const no = find('input[name="/about/urgent"][data-value="false"]');
  no.focus();
  no.click();
  expect(has('[name="/about/why"]')).toBe(true);
  expect(focused()).toBe(no);
  yes.focus();
  yes.click();
  expect(has('[name="/about/why"]')).toBe(false);
  expect(has('[data-pointer="/about/ring"]')).toBe(true);
  expect(focused()).toBe(yes);
});

test('entries: add, move and remove take the focus along, and say what happened', async () => {
  const { find, all, focused } = await mount();
  find('[data-page=needs] button').click();
  const add = find('[data-pointer="/needs/list"] > [data-action=add]');
  add.click();
  expect(focused()?.textContent?.trim()).toBe('Need 1');
  add.click();
  type(find('input[name="/needs/list/0/what"]'), 'A ramp');
  type(find('input[name="/needs/list/1/what"]'), 'A rail');
  find('[data-pointer="/needs/list/1"] [data-action=up]').click();
  expect(find('input[name="/needs/list/0/what"]').value).toBe('A rail');
  expect(focused()?.textContent?.trim()).toBe('Need 1');
  await expect.poll(() => find('[data-live]').textContent).toContain('Moved. It is now need 1');

  find('[data-pointer="/needs/list/0"] [data-action=remove]').click();
  expect(focused()).toBe(find('[data-pointer="/needs/list/0"] > .formwright-confirm'));
  find('[data-pointer="/needs/list/0"] [data-action=cancel]').click();
  expect(focused()).toBe(find('[data-pointer="/needs/list/0"] [data-action=remove]'));
  find('[data-pointer="/needs/list/0"] [data-action=remove]').click();
  find('[data-pointer="/needs/list/0"] [data-action=confirm]').click();
  expect(all('[data-pointer="/needs/list"] > [data-entry]')).toHaveLength(1);
  expect(find('input[name="/needs/list/0/what"]').value).toBe('A ramp');
  expect(focused()?.textContent?.trim()).toBe('Need 1');
  await expect.poll(() => find('[data-live]').textContent).toContain('Need 1 removed');

  find('[data-pointer="/needs/list/0"] [data-action=remove]').click();
  find('[data-pointer="/needs/list/0"] [data-action=confirm]').click();
  expect(focused()).toBe(add);
});

test('advice and words that appear are said politely', async () => {
  const { find } = await mount();
  find('input[name="/about/urgent"][data-value="true"]').click();
  await expect.poll(() => find('[data-live]').textContent).toContain('Telephone us.');
  find('input[name="/about/urgent"][data-value="false"]').click();
  find('[data-page=needs] button').click();
  find('input[name="/needs/colour"][data-value="red"]').click();
  await expect.poll(() => find('[data-live]').textContent).toContain('Ask for a second opinion.');
  await expect.poll(() => find('[data-live]').textContent).toBe('');
});

test('saving, failing and trying again', async () => {
  const answers = [Promise.resolve({ link: '/drafts/1' }), Promise.reject(new Error('offline')), Promise.resolve({})];
  answers[1]?.catch(() => undefined);
  const { find, focused } = await mount({
    host: { save: () => answers.shift() ?? Promise.resolve({}), submit: () => Promise.reject(new Error('no')) },
  });
  find('[data-action=save]').click();
  await expect.poll(() => focused()?.getAttribute('data-activity')).toBe('saved');
  expect(find('[data-activity] a').getAttribute('href')).toBe('/drafts/1');
  find('[data-action=save]').click();
  await expect.poll(() => focused()?.getAttribute('data-activity')).toBe('failed');
  expect(find('[data-activity]').getAttribute('role')).toBe('alert');
  find('[data-action=retry]').click();
  await expect.poll(() => focused()?.getAttribute('data-activity')).toBe('saved');
  // This time there is no link: nothing stands below the heading, not even an empty box.
  expect(find('.govuk-notification-banner__content').offsetHeight).toBe(0);
});

test('a failure that a host says is for good offers no second try, and leads where the host says', async () => {
  const link = { text: 'See what you sent', address: '/sent' };
  const { find, focused } = await mount({
    host: {
      save: () => Promise.reject(new HostError('Sent already.', { retry: 'never', link })),
      submit: () => Promise.reject(new Error('no')),
    },
  });
  find('[data-action=save]').click();
  await expect.poll(() => focused()?.getAttribute('data-activity')).toBe('failed');
  expect(
    [...find('[data-activity]').querySelectorAll('a, button')].map((way) => [
      way.textContent,
      way.getAttribute('href'),
    ]),
  ).toEqual([[link.text, link.address]]);
});
