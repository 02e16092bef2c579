import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { axeFindings, type Watched, watchPages } from '../helpers/watch-page.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));

let browser: Browser;
let portal: RunningPortal;
let page: Page;
let watched: Watched;

beforeAll(async () => {
  const database = join(temporaryFolder('portal-staff-'), 'portal.db');
  portal = await startPortal({ forms, database, staff: 'demo' });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  watched = await watchPages(context);
  page = await context.newPage();
  page.setDefaultTimeout(40_000);
});

afterAll(async () => {
  await browser.close();
  await portal.end('SIGKILL');
});

/** Submits the form that a person has filled in. */
async function submit(): Promise<void> {
  const draft = readFileSync(join(forms, 'aberwen/callback/drafts/complete.json'), 'utf8');
  const send = async (path: string): Promise<{ readonly token: string }> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${portal.origin}/api/${path}`, { method: 'POST', headers, body: draft });
    expect(response.status).toBe(201);
    return (await response.json()) as { readonly token: string };
  };
  const { token } = await send('forms/aberwen/callback/drafts');
  await send(`drafts/${token}/submit`);
}

/** What axe finds, and whether the page is wider than a small screen. */
async function findings(): Promise<readonly unknown[]> {
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > 320);
  return [...(await axeFindings(page)), ...(isWide ? [`${page.url()} is too wide`] : [])];
}

const press = async (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

test('somebody of the council signs in at its provider, finds a form in the inbox, reads it, notes something, finishes it, and all of it is in the log [S0-01]', async () => {
  await submit();
  await page.goto(`${portal.origin}/staff/aberwen/teams/-`);
  await page.getByRole('heading', { name: 'Sign in to read submitted forms' }).waitFor();
  expect(await findings()).toEqual([]);
  await page.locator('#staff-sign-in').click();
  await page.locator('[name="login"]').fill('Ann Hughes');
  await page.locator('[name="password"]').fill('any');
  await page.locator('[type="submit"]').click();
  await page.getByRole('heading', { name: 'Forms that go to no team' }).waitFor();
  expect(await findings()).toEqual([]);
  await page.getByLabel('Find a form').fill('morg');
  await press('Search');
  await page.getByText('1 form found for ‘morg’.').waitFor();
  await page.getByRole('link', { name: 'Nia Morgan' }).click();
  await page.getByText('A bus pass').first().waitFor();
  expect(await findings()).toEqual([]);
  await press('Take it');
  await page.getByText('Being dealt with by you').waitFor();
  await press('Add the note');
  await page.getByRole('alert').getByRole('link', { name: 'Enter a note' }).click();
  expect(await findings()).toEqual([]);
  await page.keyboard.type('Rang her at ten.');
  await press('Add the note');
  await page.getByText('Rang her at ten.').waitFor();
  await press('Finish');
  await page.getByText('Finished by you').waitFor();
  await page.locator('#language').click();
  await page.getByRole('button', { name: 'Ei hailagor' }).waitFor();
  expect(await findings()).toEqual([]);
  await page.locator('#account-menu').click();
  await page.locator('#log').click();
  await page.getByText('Mae’r cofnod yn gyfan.').waitFor();
  expect(await findings()).toEqual([]);
  await page.locator('#account-menu').click();
  await page.locator('#sign-out').click();
  await page.getByRole('heading', { name: 'Rydych wedi allgofnodi' }).waitFor();
  expect(watched.violations).toEqual([]);
});
