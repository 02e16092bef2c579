import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Route } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../test-support/src/browser/launch-browser.ts';

const html =
  '<!doctype html><html lang="en"><title>A form</title><main></main><script type="module" src="/stdin.js"></script></html>';
const app = `
  import { defineFormwrightForm } from '../src/index.ts';
  import { everything, facts } from '../../../packages/session/test/behaviour/everything.ts';
  defineFormwrightForm();
  const element = document.createElement('formwright-form');
  Object.assign(element, { compiled: everything(), facts, host: { save: async () => ({ link: '/d/1' }), submit: async () => ({ reference: 'AB' }) } });
  document.querySelector('main').append(element);`;

const open: { server?: Server; browser?: Browser; address?: string; readonly files: Map<string, string> } = {
  files: new Map(),
};

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: app, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    splitting: true,
    outdir: 'out',
    write: false,
    format: 'esm',
    conditions: ['formwright-source', 'browser', 'module'],
  });
  for (const { path, text } of outputFiles) open.files.set(`/${basename(path)}`, text);
  open.server = createServer(({ url = '' }, response) => {
    const script = open.files.get(url);
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ?? html);
  });
  await new Promise<void>((listening) => void open.server?.listen(0, '127.0.0.1', listening));
  open.address = `http://127.0.0.1:${(open.server.address() as AddressInfo).port}/`;
  open.browser = await launchBrowser();
});

afterAll(async () => {
  await open.browser?.close();
  open.server?.close();
});

test('a person can answer and press before late code has arrived, and all is carried out when it has', async () => {
  const page = await open.browser!.newPage();
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => void failures.push(message));
  // The session's late code and the element's are files of their own.
  const waiting: { [of in 'session' | 'element']: Route[] } = { session: [], element: [] };
  await page.route(/\/late-/, (route) => {
    const code = open.files.get(new URL(route.request().url()).pathname) ?? '';
    waiting[code.includes('formwright-missing') ? 'element' : 'session'].push(route);
  });
  await page.goto(open.address ?? '');
  await page.getByLabel('Full name').fill('Siân');
  await page.locator('[data-action=save]').click();
  await expect.poll(() => page.locator('[data-live]').innerText()).toBe('Saving …');
  await expect.poll(() => [waiting.session.length, waiting.element.length]).toEqual([1, 1]);

  // The network fails, and comes back.
  await waiting.session[0]?.abort();
  await waiting.element[0]?.abort();
  await expect.poll(() => [waiting.session.length, waiting.element.length]).toEqual([2, 2]);
  expect(await page.getByLabel('Full name').inputValue()).toBe('Siân');
  await waiting.session[1]?.continue();
  await expect.poll(() => page.locator('[data-live]').innerText()).not.toBe('Saving …');
  expect(await page.locator('[data-activity]').count()).toBe(0);
  await waiting.element[1]?.continue();
  const banner = page.locator('[data-activity=saved]');
  await banner.waitFor();
  await expect
    .poll(() => banner.evaluate((found) => found === (found.getRootNode() as ShadowRoot).activeElement))
    .toBe(true);
  expect(await banner.evaluate((found) => getComputedStyle(found).borderTopWidth)).toBe('5px');
  expect(await page.getByLabel('Full name').inputValue()).toBe('Siân');
  expect(failures).toEqual([]);
});
