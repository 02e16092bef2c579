import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldAt, fillField } from '../helpers/fill-page.ts';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { watchPages } from '../helpers/watch-page.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));

let browser: Browser;
let portal: RunningPortal;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  const database = join(temporaryFolder('portal-history-'), 'portal.db');
  portal = await startPortal({ forms, database, now: '2026-11-22T10:00:00Z' });
});

afterAll(async () => {
  await browser.close();
  await portal.end('SIGKILL');
});

const today = (page: Page) => fieldAt(page, '/reason/today');
const isNo = async (page: Page): Promise<boolean> => today(page).locator('input[data-value="false"]').isChecked();
const at = async (page: Page): Promise<readonly [string | null, string]> => [
  await page.locator('[part="main"]').getAttribute('data-page'),
  new URL(page.url()).hash,
];

describe.each(['web-component', 'react'])('in %s', (renderer) => {
  beforeAll(async () => {
    context = await browser.newContext();
  });

  const address = (rest = ''): string => `${portal.origin}/forms/aberwen/callback?renderer=${renderer}${rest}`;

  async function open(rest = ''): Promise<Page> {
    const page = await context.newPage();
    await page.goto(address(rest));
    await page.locator('[part="main"]').waitFor();
    return page;
  }

  test('Back and Forward go between pages and keep every answer; a reload keeps what is saved [S0-84]', async () => {
    const page = await open();
    await fillField(today(page), false);
    await page.locator('li[data-page="you"] button').click();
    await expect.poll(async () => at(page)).toEqual(['you', '#you']);
    await page.goBack();
    await expect.poll(async () => at(page)).toEqual(['reason', '']);
    expect(await isNo(page)).toBe(true);
    await page.goForward();
    await expect.poll(async () => at(page)).toEqual(['you', '#you']);
    await page.locator('[data-action="save"]').click();
    await page.locator('[data-activity="saved"]').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/drafts\//);
    await page.reload();
    await expect.poll(async () => at(page)).toEqual(['you', '#you']);
    await page.goBack();
    await expect.poll(async () => at(page)).toEqual(['reason', '']);
    expect(await isNo(page)).toBe(true);
    await page.close();
  });

  test('a link to a page opens it, whatever else is there is left alone, and the skip link leads past the list of pages', async () => {
    const page = await open('#you');
    await expect.poll(async () => at(page)).toEqual(['you', '#you']);
    await page.goto(address('#%3Cimg%20src=x%3E'));
    await expect.poll(async () => (await at(page))[1]).toBe('#%3Cimg%20src=x%3E');
    await page.locator('#skip').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () =>
        page.locator('h1').evaluate((heading) => (heading.getRootNode() as Document).activeElement === heading),
      )
      .toBe(true);
    await page.close();
  });

  test('Print has what is not saved, Close leads to the council’s home page after asking, and Cancel deletes the draft [S0-37, S0-38]', async () => {
    const watched = await watchPages(context);
    const page = await open();
    await fillField(today(page), false);
    const [paper] = await Promise.all([context.waitForEvent('page'), page.locator('[data-action="print"]').click()]);
    await paper.waitForLoadState();
    expect(await paper.locator('body').innerText()).toContain('Not finished');
    await paper.close();

    await page.locator('.formwright-actions [data-action="leave"]').click();
    await page.locator('dialog [data-action="save-and-close"]').click();
    // Nobody leaves without having seen the link.
    const link = (await page.locator('dialog [data-link]').getAttribute('href')) ?? '';
    await page.locator('dialog [data-action="leave"]').click();
    await page.waitForURL(`${portal.origin}/councils/aberwen`);

    await page.goto(link);
    expect(await isNo(page)).toBe(true);
    await page.locator('[data-action="cancel"]').click();
    await page.locator('dialog [data-action="discard"]').click();
    await page.waitForURL(`${portal.origin}/councils/aberwen`);
    await page.goto(link);
    await page.getByRole('heading', { name: 'This saved form was deleted' }).waitFor();
    expect(watched.violations).toEqual([]);
    await page.close();
  });
});
