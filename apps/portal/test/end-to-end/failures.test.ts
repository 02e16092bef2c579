import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fieldAt, fillField } from '../helpers/fill-page.ts';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { axeFindings, type Watched, watchPages } from '../helpers/watch-page.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));
const address = '/forms/sefton/professional-referral';

let browser: Browser;
let folder: string;
let portal: RunningPortal;
let context: BrowserContext;
let watched: Watched;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = temporaryFolder('portal-failures-');
  portal = await startPortal({ forms, database: join(folder, 'portal.db') });
});

afterAll(async () => {
  await browser.close();
  await portal.end('SIGKILL');
});

beforeEach(async () => {
  context = await browser.newContext();
  watched = await watchPages(context);
});

afterEach(() => context.close());

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${portal.origin}${path}`);
  return page;
}

async function openForm(renderer: string): Promise<Page> {
  const page = await open(`${address}?renderer=${renderer}`);
  await page.locator('[part="main"]').waitFor();
  return page;
}

test.each([
  ['/nowhere'],
  [`${address}?draft=${'a'.repeat(43)}`],
  ['/forms/sefton/none'],
  [`/submissions/${'a'.repeat(43)}`],
])('%s is a page that axe finds nothing on', async (path) => {
  const page = await open(path);
  await page.getByRole('link', { name: 'Back to the home page' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(watched.violations).toEqual([]);
});

test('the checks by axe and of the content policy do find faults', async () => {
  const page = await open('/nowhere');
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    document.querySelector('h1')?.insertAdjacentElement('afterend', document.createElement('button'));
    try {
      document.body.innerHTML += '<p>';
    } catch {
      // Trusted Types have to prevent this.
    }
  });
  await expect.poll(() => watched.violations.join()).toMatch(/style-src-attr.*require-trusted-types-for/s);
  expect((await axeFindings(page)).join()).toContain('button-name');
});

test('the skip link works with the keyboard alone', async () => {
  const page = await open('/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('without JavaScript the form comes first, then the links for the saved draft', async () => {
  const page = await openForm('web-component');
  await page.locator('[data-action="save"]').click();
  const link = page.locator('[data-activity="saved"] [data-link]');
  // The page shows the address, so that a person can read and copy it.
  expect(await link.innerText()).toBe(await link.getAttribute('href'));
  const without = await browser.newContext({ javaScriptEnabled: false });
  const resumed = await without.newPage();
  await resumed.goto(await link.innerText());
  expect(await resumed.locator('main').innerText()).not.toContain('Loading');
  expect(await resumed.locator('main').innerText()).toMatch(
    /^Next\n+[^\n]*Referral[^]*Getting started[^]*Print what you have saved[^]*Delete what you have saved/i,
  );
  await without.close();
});

test.each(['web-component', 'react'])(
  'while the server is away, saving says so, keeps the answers, and can be tried again: %s',
  async (renderer) => {
    const page = await openForm(renderer);
    await fillField(fieldAt(page, '/gettingStarted/immediate'), 'no');
    await context.setOffline(true);
    await page.locator('[data-action="save"]').click();
    await page
      .locator('[data-activity="failed"]')
      .getByText('There is no connection to the server. Your answers are still here')
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await context.setOffline(false);
    await page.locator('[data-action="retry"]').click();
    await page.locator('[data-activity="saved"] [data-link]').waitFor();
    await page.reload();
    await page.locator('[part="main"]').waitFor();
    expect(await fieldAt(page, '/gettingStarted/immediate').locator('input[data-value="no"]').isChecked()).toBe(true);
    expect(watched.violations).toEqual([]);
  },
);

test('a draft that the server no longer has is saved under a new link', async () => {
  const page = await openForm('web-component');
  await fillField(fieldAt(page, '/gettingStarted/immediate'), 'no');
  await page.locator('[data-action="save"]').click();
  const link = page.locator('[data-activity="saved"] [data-link]');
  const before = await link.getAttribute('href');
  await context.route('**/api/drafts/*', (route) =>
    route.fulfill({
      status: 404,
      contentType: 'application/json',
      body: '{"error":"no-such-draft","message":"There is no saved draft at this link."}',
    }),
  );
  await fillField(fieldAt(page, '/gettingStarted/isProfessional'), true);
  await page.locator('[data-action="save"]').click();
  await expect.poll(() => link.getAttribute('href')).not.toBe(before);
});

test('leaving with unsaved answers asks for confirmation, and after saving it does not', async () => {
  const page = await openForm('web-component');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await fillField(fieldAt(page, '/gettingStarted/immediate'), 'no');
  await page.goto(`${portal.origin}/`);
  expect(asked).toEqual(['beforeunload']);
  const again = await openForm('web-component');
  await fillField(fieldAt(again, '/gettingStarted/immediate'), 'no');
  await again.locator('[data-action="save"]').click();
  await again.locator('[data-activity="saved"]').waitFor();
  again.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await again.goto(`${portal.origin}/`);
  expect(asked).toEqual(['beforeunload']);
});

test('what was saved in another window is replaced only by a person who was told', async () => {
  const one = await openForm('web-component');
  await fillField(fieldAt(one, '/gettingStarted/immediate'), 'no');
  await one.locator('[data-action="save"]').click();
  await one.locator('[data-activity="saved"]').waitFor();
  const other = await open(new URL(one.url()).pathname + new URL(one.url()).search);
  await fillField(fieldAt(other, '/gettingStarted/isProfessional'), true);
  await other.locator('[data-action="save"]').click();
  await other.locator('[data-activity="saved"]').waitFor();
  await fillField(fieldAt(one, '/gettingStarted/immediate'), 'yes');
  await one.locator('[data-action="save"]').click();
  await one.locator('[data-activity="failed"]').getByText('saved in another window').waitFor();
  await other.reload();
  expect(await fieldAt(other, '/gettingStarted/immediate').locator('input[data-value="no"]').isChecked()).toBe(true);
  await one.locator('[data-action="retry"]').click();
  await one.locator('[data-activity="saved"]').waitFor();
  await other.reload();
  expect(await fieldAt(other, '/gettingStarted/immediate').locator('input[data-value="yes"]').isChecked()).toBe(true);
});
