import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { pagesOf } from '../helpers/pages-of.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { watchPages } from '../helpers/watch-page.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));

let portal: RunningPortal;
let browser: Browser;

beforeAll(async () => {
  const database = join(temporaryFolder('portal-pages-'), 'portal.db');
  portal = await startPortal({ forms, database, now: '2026-11-22T10:00:00Z' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await portal.end('SIGKILL');
});

test.each(['aberwen', 'lincolnshire', 'liverpool', 'norfolk', 'sefton', 'wokingham'])(
  'every page of %s can be reached from its home page, without another council’s, is accessible and fits 320 pixels',
  async (council) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const watched = await watchPages(context);
    const pages = await pagesOf(await context.newPage(), portal, council);
    expect(
      pages.some((address) => address.includes('/start/')),
      council,
    ).toBe(true);
    expect(watched.violations).toEqual([]);
    expect(watched.errors).toEqual([]);
    await context.close();
  },
);
