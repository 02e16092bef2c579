import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../test-support/src/browser/launch-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'formwright-frameworks-'));
const open: { server?: Server; browser?: Browser; address?: string } = {};

beforeAll(async () => {
  execFileSync(process.execPath, [join(import.meta.dirname, 'frameworks/build.js'), folder], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  open.server = createServer(({ url = '' }, response) => {
    const isScript = url.endsWith('.js');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript
        ? readFileSync(join(folder, url))
        : `<!doctype html><html lang="en"><title>A form</title><main></main><script type="module" src="${url}.js"></script></html>`,
    );
  });
  await new Promise<void>((listening) => void open.server?.listen(0, '127.0.0.1', listening));
  open.address = `http://127.0.0.1:${(open.server.address() as AddressInfo).port}`;
  open.browser = await launchBrowser();
});

afterAll(async () => {
  await open.browser?.close();
  open.server?.close();
  rmSync(folder, { recursive: true });
});

async function opened(path: string): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const page = (await open.browser?.newPage()) as Page;
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${open.address}/${path}`);
  return { page, errors };
}

test.for(['vue', 'svelte', 'react', 'react#element'])(
  '%s redraws repeatedly, in another language and with another version of the form, and loses no answer',
  async (path) => {
    const { page, errors } = await opened(path);
    await page.getByLabel('Your name').fill('Ann');
    await page.locator('#again').click();
    await page.locator('#again').click();
    await page.getByLabel('Town').fill('Bootle');
    await page.locator('#again').click();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Ann');
    await page.locator('[data-action=save]').click();
    await page.locator('[data-activity=saved]').waitFor();
    expect(await page.evaluate('calls')).toEqual(['save of drawing 4: {"you":{"name":"Ann","town":"Bootle"}}']);
    await page.getByLabel('Town').fill('Leeds');
    await page.locator('#welsh').click();
    await page.getByRole('button', { name: 'Cadw ar gyfer yn nes ymlaen' }).waitFor();
    await page.locator('#next-version').click();
    await expect.poll(() => page.getByLabel('Full name').inputValue()).toBe('Ann');
    expect(await page.getByLabel('Town').inputValue()).toBe('Leeds');
    expect(errors).toEqual([]);
    await page.close();
  },
);
