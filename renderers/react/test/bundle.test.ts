import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { launchBrowser } from '../../../test-support/src/browser/launch-browser.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
const html = (script: string): string =>
  `<!doctype html><html lang="en"><title>Form</title><link rel="stylesheet" href="/theme.css"><main></main><script type="module" src="${script}"></script></html>`;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Bundle {
  /** Path of the page's script. */
  readonly entry: string;
  /** Code by path: of the page and of what it fetches on demand. */
  readonly files: ReadonlyMap<string, string>;
  /** What every page loads. */
  readonly loaded: string;
}

async function bundle(): Promise<Bundle> {
  const { output } = (await build({
    root: here('..'),
    configFile: false,
    logLevel: 'error',
    // Vite goes by the test runner's own environment, unless told.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['formwright-source', 'module', 'import', 'browser', 'default'] },
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      rollupOptions: { input: here('./support/strict-page.tsx') },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = new Map(output.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk] as const] : [])));
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry)?.fileName ?? '';
  const loaded = new Set([entry]);
  // A set that grows is gone through to its end.
  for (const name of loaded) for (const imported of chunks.get(name)?.imports ?? []) loaded.add(imported);
  return {
    entry: `/${entry}`,
    files: new Map([...chunks].map(([name, { code }]) => [`/${name}`, code])),
    loaded: [...loaded].map((name) => chunks.get(name)?.code).join('\n'),
  };
}

describe('an application with this renderer', () => {
  const made: {
    code: string;
    loaded: string;
    readonly errors: string[];
    browser?: Browser;
    stop?: () => void;
    page?: Page;
  } = { code: '', loaded: '', errors: [] };

  beforeAll(async () => {
    const { entry, files: scripts, loaded } = await bundle();
    made.code = [...scripts.values()].join('\n');
    made.loaded = loaded;
    const files: { readonly [path: string]: readonly [type: string, body: string] } = {
      '/': ['text/html', html(entry)],
      ...Object.fromEntries([...scripts].map(([path, code]) => [path, ['text/javascript', code] as const])),
      '/theme.css': ['text/css', readFileSync(here('../../../packages/theme/dist/theme.css'), 'utf8')],
    };
    const server = createServer((request, response) => {
      const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
      response
        .writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY })
        .end(body);
    });
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
    made.stop = () => void server.close();
    made.browser = await launchBrowser();
    made.page = await made.browser.newPage();
    made.page.on('pageerror', ({ message }) => void made.errors.push(message));
    await made.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await made.browser?.close();
    made.stop?.();
  });

  it('contains no code that generates code, and no code from RJSF', () => {
    expect(made.code).not.toMatch(/new Function\(|\beval\(/);
    expect(made.code).not.toMatch(/ajv|rjsf/i);
  });

  it('is at most 93.2 kB with brotli, React and a small form included', () => {
    const bytes = brotliCompressSync(made.loaded).length;
    console.info(`${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(93_200);
  });

  it('can be filled in and submitted under the strict policy without a violation', async () => {
    const page = made.page as Page;
    expect(made.errors).toEqual([]);
    await page.getByLabel('Full name').fill('Siân');
    await page.locator('input[name="/about/urgent"]').first().check();
    await page.getByLabel('Why is it urgent?').fill('Fell');
    await page.locator('[data-action=next]').click();
    await page.locator('[data-action=add]').click();
    await page.getByLabel('What is needed').fill('A rail');
    await page.locator('[data-action=next]').click();
    await page.getByLabel('I agree').check();
    await page.locator('[data-action=save]').click();
    await page.locator('[data-activity=saved] a').first().waitFor();
    await page.locator('[data-action=submit]').click();
    await expect.poll(() => page.locator('.formwright-reference').innerText()).toBe('AB-12');
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  });

  it('says where there is a problem before its words have arrived, and what the problem is once they have', async () => {
    const page = await (made.browser as Browser).newPage();
    const asked: Route[] = [];
    await page.route(/\/late-[^/]*\.js$/, (route) => void asked.push(route));
    await page.goto((made.page as Page).url());
    const summary = page.locator('[data-errors] li');
    await page.locator('[data-action=next]').click();
    await expect.poll(() => summary.allInnerTexts()).toContain('Full name: There is a problem');
    expect(await page.locator('[data-errors]').evaluate((errors) => errors === document.activeElement)).toBe(true);

    // Answers are taken meanwhile. If the network fails, the rest is asked for again.
    await asked[0]?.abort();
    await page.locator('input[name="/about/urgent"]').first().check();
    await page.locator('[data-action=save]').click();
    await expect.poll(() => page.locator('[data-live]').innerText()).toBe('Saving …');
    await expect.poll(() => asked.length).toBe(2);
    await asked[1]?.continue();
    await page.locator('[data-activity=saved]').waitFor();
    expect(await summary.allInnerTexts()).toContain('Enter the full name');
    expect(await page.locator('input[name="/about/urgent"]').first().isChecked()).toBe(true);
    await page.close();
  });

  it('detects a violation when there is one', async () => {
    const page = made.page as Page;
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { violations: string[] }).violations.length))
      .toBe(1);
  });
});
