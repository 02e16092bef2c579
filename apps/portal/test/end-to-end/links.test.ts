import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldAt, fillField } from '../helpers/fill-page.ts';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { axeFindings, watchPages } from '../helpers/watch-page.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));
const form = '/forms/aberwen/callback';

let browser: Browser;
let folder: string;
let portal: RunningPortal;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = temporaryFolder('portal-links-');
  portal = await startPortal({ forms, database: join(folder, 'portal.db'), now: '2026-11-22T10:00:00Z' });
});

afterAll(async () => {
  await browser.close();
  await portal.end('SIGKILL');
});

/** All addresses that a page has been at, as the browser's history has them, and what the page says it came from. */
async function addresses(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = (await session.send('Page.getNavigationHistory')) as {
    readonly entries: readonly { readonly url: string; readonly userTypedURL: string }[];
  };
  const referrer = await page.evaluate(() => document.referrer);
  return [...entries.flatMap(({ url, userTypedURL }) => [url, userTypedURL]), page.url(), referrer];
}

const today = (page: Page) => fieldAt(page, '/reason/today');
const tokenIn = (text: string): string => /[\w-]{43}/.exec(text)?.[0] ?? 'no token';

async function begin(context: BrowserContext): Promise<{ readonly page: Page; readonly link: string }> {
  const page = await context.newPage();
  await page.goto(`${portal.origin}${form}`);
  await fillField(today(page), false);
  await page.locator('[data-action="save"]').click();
  return { page, link: (await page.locator('[data-activity="saved"] [data-link]').getAttribute('href')) ?? '' };
}

async function fillAll(page: Page): Promise<void> {
  await page.getByLabel('Caring for somebody').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Your name').fill('Nia Morgan');
  await page.getByLabel('English', { exact: true }).check();
  await page.getByRole('textbox', { name: 'Telephone' }).fill('01632 960123');
  await page.getByLabel('The information is right as far as I know').check();
  await page.getByLabel('I understand how').check();
}

async function pressSubmit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Submit' }).click();
}

async function submit(page: Page): Promise<void> {
  await fillAll(page);
  await pressSubmit(page);
  await page.waitForURL('**/submissions/*');
}

test('from the first save to the printed submission, no token is in an address, the history or a referrer', async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const watched = await watchPages(context);
  const { page, link } = await begin(context);
  const token = tokenIn(link);
  expect(new URL(link).searchParams.get('draft')).toBe(token);
  expect(new URL(page.url()).pathname).toMatch(/^\/drafts\/[\w-]{22}$/);
  await page.reload();
  await today(page).waitFor();
  await page.locator('[data-action="save"]').click();
  await page.locator('[data-activity="saved"]').waitFor();
  expect((await addresses(page)).join()).not.toContain(token);

  // Open the link in another browser.
  const other = await browser.newContext();
  await watchPages(other);
  const resumed = await other.newPage();
  await resumed.goto(link);
  await today(resumed).waitFor();
  expect(await today(resumed).locator('input[data-value="false"]').isChecked()).toBe(true);
  expect((await addresses(resumed)).filter((address) => address.includes(token) && address !== link)).toEqual([]);
  expect(resumed.url()).not.toContain(token);
  await submit(resumed);
  const submission = tokenIn((await resumed.locator('[data-link]').getAttribute('href')) ?? '');
  await resumed.locator('[data-print]').click();
  await resumed.waitForURL('**/print');
  const seen = [...(await addresses(resumed)), ...watched.requests].filter((address) => address !== link).join();
  expect(seen).not.toContain(token);
  expect(seen).not.toContain(submission);
  await resumed.goto(`${portal.origin}/submissions/${submission}`);
  await resumed.locator('[data-reference]').waitFor();
  expect(resumed.url()).not.toContain(submission);

  // The first browser is told what has happened to its draft.
  await page.goto(page.url());
  await page.locator('[data-reference]').waitFor();
  expect(watched.violations).toEqual([]);
  for (const opened of [context, other]) await opened.close();
});

test('two drafts in two tabs of one browser do not affect each other', async () => {
  const context = await browser.newContext();
  const [one, two] = [await begin(context), await begin(context)];
  await fillField(today(two.page), true);
  await two.page.locator('[data-action="save"]').click();
  await expect.poll(async () => two.page.locator('[data-activity="saved"]').count()).toBe(1);
  for (const [{ page }, value] of [
    [one, false],
    [two, true],
  ] as const) {
    await page.reload();
    await expect.poll(async () => today(page).locator(`input[data-value="${value}"]`).isChecked()).toBe(true);
  }
  await context.close();
});

test('a browser without cookies can save and submit, and is told what a link needs', async () => {
  const context = await browser.newContext();
  // As in a browser that blocks cookies.
  await context.route('**/*', async (route) =>
    route.fulfill({
      response: await route.fetch({ headers: { ...route.request().headers(), cookie: '' }, maxRedirects: 0 }),
    }),
  );
  const { page, link } = await begin(context);
  await context.clearCookies();
  await fillField(today(page), false);
  await page.locator('[data-action="save"]').click();
  await page.locator('[data-activity="saved"]').waitFor();
  expect(await page.locator('[data-activity="saved"] [data-link]').getAttribute('href')).toBe(link);
  const again = await context.newPage();
  await again.goto(page.url());
  await again.getByRole('heading', { name: 'Open this form by its link' }).waitFor();
  // The browser may still be fetching its icon.
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});

test.each([true, false])(
  'a person deletes a draft of theirs, having been asked, with scripts or without: %s',
  async (javaScriptEnabled) => {
    const context = await browser.newContext();
    const { page: saved, link } = await begin(context);
    const used = javaScriptEnabled ? context : await browser.newContext({ javaScriptEnabled });
    if (javaScriptEnabled) await watchPages(used);
    const page = await used.newPage();
    await page.goto(link);
    expect(page.url()).not.toContain(tokenIn(link));
    await page.getByRole('link', { name: 'Delete what you have saved' }).click();
    await page.getByRole('heading', { name: 'Are you sure' }).waitFor();
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'No, go back to the form' }).click();
    await page.getByRole('link', { name: 'Delete what you have saved' }).click();
    await page.getByRole('button', { name: 'Yes, delete it' }).click();
    await page.getByRole('heading', { name: 'Your saved form has been deleted' }).waitFor();
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await page.goto(link);
    await page.getByRole('heading', { name: 'This saved form was deleted' }).waitFor();
    // In a window where the form is still open, the answers are saved again only if the person agrees after being told.
    await fillField(today(saved), true);
    await saved.locator('[data-action="save"]').click();
    await saved.locator('[data-activity="failed"]').getByText('This form was deleted in another window').waitFor();
    expect(await saved.locator('#saved-draft').isHidden()).toBe(true);
    await page.goto(link);
    await page.getByRole('heading', { name: 'This saved form was deleted' }).waitFor();
    await saved.locator('[data-action="retry"]').click();
    await saved.locator('[data-activity="saved"]').waitFor();
    const next = await saved.locator('[data-activity="saved"] [data-link]').getAttribute('href');
    expect(next).not.toBe(link);
    await saved.goto(next ?? '');
    expect(await today(saved).locator('input').first().isChecked()).toBe(true);
    expect(await saved.locator('#delete-draft').isVisible()).toBe(true);
    for (const opened of new Set([context, used])) await opened.close();
  },
);

test('a form whose draft was deleted elsewhere can be submitted as a new one by a person who was told, and then not saved again', async () => {
  const context = await browser.newContext();
  const { page, link } = await begin(context);
  expect((await context.request.delete(`${portal.origin}/api/drafts/${tokenIn(link)}`)).status()).toBe(204);
  await fillAll(page);
  await pressSubmit(page);
  await page.locator('[data-activity="failed"]').getByText('This form was deleted in another window').waitFor();
  await page.locator('[data-action="retry"]').click();
  await page.waitForURL('**/submissions/*');
  const begun = await begin(context);
  const other = await context.newPage();
  await other.goto(begun.link);
  await submit(other);
  // Chromium draws background tabs once a second.
  await begun.page.bringToFront();
  await fillField(today(begun.page), true);
  await begun.page.locator('[data-action="save"]').click();
  await begun.page
    .locator('[data-activity="failed"]')
    .getByText(/Its reference is [\w-]+\. It can no longer be changed\./)
    .waitFor();
  expect(await begun.page.locator('#saved-draft').isHidden()).toBe(true);
  expect(await begun.page.locator('[data-action="retry"]').count()).toBe(0);
  await context.close();
});

test.each(['web-component', 'react'])(
  'other answers that a second window sends too late are led to the receipt, in its language, and nothing offers to try again: %s',
  async (renderer) => {
    const context = await browser.newContext();
    const watched = await watchPages(context);
    const { page: first, link } = await begin(context);
    const second = await context.newPage();
    second.on('dialog', (dialog) => void dialog.accept());
    await second.goto(`${link}&renderer=${renderer}`);
    await first.bringToFront();
    await submit(first);
    await second.bringToFront();
    await fillAll(second);
    await pressSubmit(second);
    // The same answers would return the same receipt, so something has to differ.
    await second.waitForURL('**/submissions/*');
    const reference = await second.locator('[data-reference]').innerText();
    expect(await first.locator('[data-reference]').innerText()).toBe(reference);

    const third = await context.newPage();
    third.on('dialog', (dialog) => void dialog.accept());
    const begun = await begin(context);
    await third.goto(`${begun.link}&renderer=${renderer}`);
    await begun.page.bringToFront();
    await submit(begun.page);
    await third.bringToFront();
    await fillAll(third);
    await third.getByLabel('Your name').fill('Nia Morgan-Rees');
    await pressSubmit(third);
    const failed = third.locator('[data-activity="failed"]');
    await failed.getByText('This form has already been submitted.').waitFor();
    expect(await axeFindings(third)).toEqual([]);
    expect(await failed.getByRole('button').count()).toBe(0);
    await third.getByRole('link', { name: 'Cymraeg' }).click();
    await third.getByRole('button', { name: 'Cyflwyno' }).click();
    await failed.getByRole('link', { name: 'Gweld y ffurflen a gyflwynwyd' }).click();
    await third.waitForURL('**/submissions/*');
    expect(await third.locator('[data-reference]').innerText()).toBe(
      await begun.page.locator('[data-reference]').innerText(),
    );
    expect(await third.locator('html').getAttribute('lang')).toBe('cy');
    expect(watched.violations).toEqual([]);
    await context.close();
  },
);

test('a draft that was begun in Welsh is deleted in Welsh', async () => {
  const context = await browser.newContext();
  const { page } = await begin(context);
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await page.getByRole('link', { name: 'Dileu’r hyn rydych wedi’i gadw' }).click();
  await page.getByRole('button', { name: 'Ydw, dileu' }).click();
  await page.getByRole('heading', { name: 'Mae’r ffurflen a gadwyd gennych wedi’i dileu' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  await context.close();
});
