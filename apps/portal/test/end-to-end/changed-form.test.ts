import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SavedDraft } from '@formwright/session';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildForms } from '../helpers/build-forms.ts';
import { fieldAt, fillField } from '../helpers/fill-page.ts';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { startPortal } from '../helpers/start-portal.ts';
import { axeFindings, watchPages } from '../helpers/watch-page.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

// A draft is saved with version 1.0.0 of the form. Then the council publishes 2.0.0.

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = temporaryFolder('portal-changed-');
const client = join(folder, 'browser');
const shots = process.env['SCREENSHOTS'];

let browser: Browser;
let older: string;
let newer: string;

beforeAll(async () => {
  browser = await launchBrowser();
  older = await buildForms(local('../changed/older'));
  newer = await buildForms(local('../changed/newer'));
  execFileSync(process.execPath, [local('../../build-client.js'), '--forms', newer, '--out', client], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
});

afterAll(async () => {
  await browser.close();
});

const draft: SavedDraft = {
  form: 'anytown/handrail',
  version: '1.0.0',
  page: 'rails',
  ticked: ['home'],
  prefilled: {},
  answers: {
    home: { owner: 'council', petNames: 'Rex & <b>Tiger</b>', phone: '01632 960001' },
    rails: { places: [{ place: 'Stairs', wall: 'Brick' }, { place: 'Bath' }] },
  },
  entries: { '/rails/places': ['e1', 'e2'] },
};

async function send(
  method: string,
  address: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: { readonly [name: string]: unknown } }> {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { readonly [name: string]: unknown } };
}

test('client files that were built from another definition are not served', async () => {
  const portal = await startPortal({ forms: older, database: join(folder, 'stale.db'), client });
  const { status } = await fetch(`${portal.origin}/forms/anytown/handrail`);
  await portal.end('SIGTERM');
  expect(status).toBe(503);
  expect(portal.written()).toContain(
    `anytown/handrail is not shown because the browser's files are out of date. Build them and start again: node apps/portal/build-client.js --forms ${older} --out ${client}`,
  );
});

test.each(['web-component', 'react'] as const)(
  'an older draft is opened, shown what no longer fits, saved and submitted in the newer form: %s',
  async (renderer) => {
    const database = join(folder, `${renderer}.db`);
    const before = await startPortal({ forms: older, database });
    const {
      body: { token },
    } = await send('POST', `${before.origin}/api/forms/anytown/handrail/drafts`, draft);
    await before.end('SIGTERM');

    const portal = await startPortal({ forms: newer, database, client });
    const context = await browser.newContext();
    const watched = await watchPages(context);
    try {
      // A page that was opened before the change can save its answers, but cannot submit them until the person has seen
      // the new version.
      expect((await send('PUT', `${portal.origin}/api/drafts/${String(token)}`, draft)).status).toBe(200);
      const refused = await send('POST', `${portal.origin}/api/drafts/${String(token)}/submit`, draft);
      expect([refused.status, refused.body['error']]).toEqual([409, 'form-changed']);

      const page = await context.newPage();
      await page.goto(`${portal.origin}/forms/anytown/handrail?draft=${String(token)}&renderer=${renderer}`);
      const notice = page.locator('[data-aside]');
      await notice.waitFor();
      expect((await notice.locator('li').allTextContents()).map((text) => text.trim())).toEqual([
        'Who owns the house: council',
        'Pet names: Rex & <b>Tiger</b>',
        'Wall (Handrail 1): Brick',
      ]);
      expect(await axeFindings(page)).toEqual([]);
      if (shots) await page.screenshot({ path: join(shots, `aside-${renderer}.png`), fullPage: true });
      expect(await page.locator('[part="main"]').getAttribute('data-page')).toBe('rails');
      expect(await fieldAt(page, '/rails/handrails/1/spot').locator('input').inputValue()).toBe('Bath');

      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      if (shots) await page.screenshot({ path: join(shots, `aside-narrow-${renderer}.png`), fullPage: true });
      await page.setViewportSize({ width: 1200, height: 900 });
      await notice.locator('[data-action="hide-aside"]').press('Enter');
      await notice.waitFor({ state: 'detached' });
      await page.locator('[data-page="house"] [data-action="goto"]').click();
      expect(await fieldAt(page, '/house/contact/telephone').locator('input').inputValue()).toBe('01632 960001');
      await fillField(fieldAt(page, '/house/owner'), 'landlord');
      await page.locator('[data-action="save"]').click();
      await page.locator('[data-activity="saved"]').waitFor();

      await page.reload();
      await notice.waitFor();
      await page.locator('[data-action="review"]').click();
      await page.locator('[data-action="submit"]').click();
      await page.waitForURL('**/submissions/*');
      const paper = await (await context.request.get(`${page.url()}/print`)).text();
      expect(paper).toContain('Stairs');
      expect(paper).not.toContain('Rex');
      expect(paper).not.toContain('Brick');
      expect(watched.violations).toEqual([]);
      expect(watched.errors).toEqual([]);
    } finally {
      await context.close();
      await portal.end('SIGKILL');
    }
  },
);
