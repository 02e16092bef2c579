import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { axeFindings, watchPages } from '../helpers/watch-page.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));
const folder = temporaryFolder('portal-welsh-');
let browser: Browser;
let portal: RunningPortal;

beforeAll(async () => {
  browser = await launchBrowser();
  portal = await startPortal({ forms, database: join(folder, 'portal.db'), now: '2026-11-22T10:00:00Z' });
});

afterAll(async () => {
  await browser.close();
  await portal.end('SIGTERM');
});

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const language = (page: Page): Promise<string | null> => page.locator('html').getAttribute('lang');

test.each(['web-component', 'react'])(
  'a form is begun in English, gone on with in Welsh, saved, submitted and printed in Welsh: %s',
  async (renderer) => {
    const context = await browser.newContext({ acceptDownloads: true });
    const watched = await watchPages(context);
    const page = await context.newPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${portal.origin}/forms/aberwen/callback?renderer=${renderer}`);
    await page.getByRole('radiogroup', { name: 'Does somebody need help today?' }).getByLabel('No').check();
    await page.getByLabel('Caring for somebody').check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Your name').fill('Nia Morgan');
    expect(fetched.filter((url) => /\/cy-|said-in-welsh/.test(url))).toEqual([]);

    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await page.getByText('Amdanoch chi').first().waitFor();
    expect(await heading(page)).toContain('Amdanoch chi');
    expect(await page.getByLabel('Eich enw').inputValue()).toBe('Nia Morgan');
    expect(await language(page)).toBe('cy');
    expect(await page.title()).toContain('Cyngor Sir Aberwen');
    expect(new URL(page.url()).searchParams.get('lang')).toBe('cy');
    expect(await axeFindings(page)).toEqual([]);

    // What was not saved in one language is not saved in the other.
    await page.getByRole('button', { name: 'Cau' }).click();
    await page.locator('[data-dialog="close"] [data-action="stay"]').click();

    await page.getByRole('button', { name: 'Cadw ar gyfer yn nes ymlaen' }).click();
    await page.getByText('Mae eich atebion wedi’u cadw.').waitFor();
    await page.reload();
    await page.getByLabel('Eich enw').waitFor();
    expect(await page.getByLabel('Eich enw').inputValue()).toBe('Nia Morgan');

    await page.locator('[data-action="review"]').click();
    await page.getByText('Rhowch ateb i ‘Ffôn’').first().waitFor();
    await page.getByRole('button', { name: 'Blaenorol' }).click();
    await page.getByLabel('Eich enw').waitFor();
    await page.getByLabel('Cymraeg', { exact: true }).check();
    await page.getByRole('textbox', { name: 'Ffôn' }).fill('01632 960123');
    await page.getByLabel('Mae’r wybodaeth yn gywir hyd y gwn i').check();
    await page.getByLabel('Rwy’n deall sut y bydd Cyngor Sir Aberwen yn defnyddio’r wybodaeth hon').check();
    await page.getByRole('button', { name: 'Nesaf' }).click();
    await page.getByRole('heading', { name: 'Gwirio’ch atebion' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cyflwyno' }).click();
    await page.waitForURL(/\/submissions\/.*lang=cy/);
    expect(await heading(page)).toBe('Ffurflen wedi’i chyflwyno');
    expect(await page.getByText('2 o ddiwrnodau gwaith').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);

    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-pdf]').click()]);
    const path = join(folder, `${renderer}.pdf`);
    await download.saveAs(path);
    expect(readFileSync(path, 'latin1')).toContain('/Lang (cy)');
    await page.locator('[data-print]').click();
    await page.getByText('Gofalu am rywun').first().waitFor();
    expect(await language(page)).toBe('cy');

    await page.goBack();
    await page.getByRole('link', { name: 'English' }).click();
    expect(await heading(page)).toBe('Form submitted');
    expect(await language(page)).toBe('en');
    expect(watched.violations).toEqual([]);
    expect(watched.errors).toEqual([]);
    await context.close();
  },
);

test('a home page is in Welsh, and marks the titles of forms that are not', async () => {
  const context = await browser.newContext();
  await watchPages(context);
  const page = await context.newPage();
  await page.goto(`${portal.origin}/councils/wokingham?lang=cy`);
  expect(await language(page)).toBe('cy');
  await page.getByText('Mae’r ffurflenni hyn ar gyfer staff Cyngor').waitFor();
  expect(await page.getByRole('link', { name: 'Advocacy decision' }).getAttribute('lang')).toBe('en');
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});
