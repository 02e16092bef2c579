import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { axeFindings } from '../helpers/watch-page.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let portal: RunningPortal;

beforeAll(async () => {
  browser = await launchBrowser();
  portal = await startPortal({ forms, database: join(temporaryFolder('portal-plain-'), 'portal.db') });
});

afterAll(async () => {
  await browser.close();
  await portal.end('SIGKILL');
});

/** Axe needs scripts, so it looks at the same HTML in a browser that runs them. The page itself has none. */
async function findings(page: Page): Promise<readonly string[]> {
  const context = await browser.newContext();
  await context.addInitScript({ content: axe });
  const copy = await context.newPage();
  const body = await page.content();
  const address = `${portal.origin}/copy`;
  await copy.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await copy.goto(address);
  const found = await axeFindings(copy);
  await context.close();
  return found;
}

async function without(): Promise<{
  readonly context: BrowserContext;
  readonly page: Page;
  readonly fetched: string[];
}> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.resourceType()));
  return { context, page, fetched };
}

test('a form is filled in without scripts: back, saved, resumed elsewhere, and submitted', async () => {
  const first = await without();
  const { page } = first;
  const press = async (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).last().click();
  await page.goto(`${portal.origin}/forms/aberwen/callback`);
  await press('Next');
  await page.locator('#fw_errors:focus').waitFor();
  expect(await page.title()).toMatch(/^Error: Why you need us/);
  expect(await findings(page)).toEqual([]);
  // From here on, no page has a script.
  first.fetched.length = 0;
  await page.getByLabel('No', { exact: true }).check();
  await page.getByLabel('Something else').check();
  await press('Next');
  expect(await page.locator('[data-more]').innerText()).toContain('What else');
  await page.getByLabel('What else').fill('My <b>bins</b>');
  await press('Next');
  await page.getByLabel('Your name').fill('Siân');
  await press('Previous');
  expect(await page.getByLabel('What else').inputValue()).toBe('My <b>bins</b>');
  await press('Next');
  expect(await page.getByLabel('Your name').inputValue()).toBe('Siân');
  await press('Save for later');
  const link = await page.locator('[data-link]').innerText();
  expect(await findings(page)).toEqual([]);
  expect(page.url()).not.toMatch(/Si|bins/);
  expect(first.fetched).not.toContain('script');
  await first.context.close();

  const second = await without();
  await second.page.goto(link);
  const again = second.page;
  expect(await again.getByLabel('Your name').inputValue()).toBe('Siân');
  await again.getByLabel('English').check();
  for (const declared of await again.locator('[data-pointer^="/you/declaration/"] input[type=checkbox]').all())
    await declared.check();
  await again.getByLabel('Telephone').first().fill('01632 960001');
  await again.getByRole('button', { name: 'Next', exact: true }).last().click();
  await again.locator('.formwright-review').first().waitFor();
  expect(await findings(again)).toEqual([]);
  await again.getByRole('button', { name: 'Submit', exact: true }).last().click();
  await again.locator('.formwright-reference').waitFor();
  expect(new URL(again.url()).pathname).toMatch(/^\/submissions\/[\w-]{22}$/);
  await second.context.close();
});
