import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../test-support/src/browser/launch-browser.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types formwright";
const html =
  '<!doctype html><html lang="en"><title>A form</title><main></main><script type="module" src="/app.js"></script></html>';
const app = `
  import { defineFormwrightForm } from '../src/index.ts';
  import { everything, facts } from '../../../packages/session/test/behaviour/everything.ts';
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => window.violations.push(effectiveDirective + ' ' + sample));
  defineFormwrightForm();
  const element = document.createElement('formwright-form');
  if (location.hash === '#light') element.toggleAttribute('light-dom', true);
  Object.assign(element, { compiled: everything(), facts, host: { save: async () => ({ link: '/d/1' }), submit: async () => ({ reference: 'AB' }) } });
  document.querySelector('main').append(element);`;

const open: { server?: Server; browser?: Browser; page?: Page } = {};

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: app, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['formwright-source', 'browser', 'module'],
  });
  open.server = createServer(({ url }, response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', url === '/app.js' ? 'text/javascript' : 'text/html');
    response.end(url === '/app.js' ? outputFiles[0]?.text : html);
  }).listen(0);
  open.browser = await launchBrowser();
});

afterAll(async () => {
  await open.browser?.close();
  open.server?.close();
});

test.each(['', '#light'])(
  'the strictest content policy is never violated, and the styles apply (%s)',
  async (where) => {
    const page = await open.browser!.newPage();
    await page.goto(`http://localhost:${(open.server!.address() as AddressInfo).port}/${where}`);
    await page.locator('[data-action=next]').click();
    await page.getByLabel('Full name').fill('Siân');
    await page.locator('[data-page=needs] button').click();
    await page.locator('[data-action=add]').click();
    await page.locator('[data-action=save]').click();
    await page.locator('[data-activity=saved]').waitFor();
    expect(
      await page.locator('[data-action=next]').evaluate((button) => getComputedStyle(button).backgroundColor),
    ).toBe('rgb(15, 122, 82)');
    expect(await page.evaluate('window.violations')).toEqual([]);
    // The policy is in force: what it forbids is refused.
    expect(
      await page.evaluate(() => {
        document.body.setAttribute('style', 'color: red');
        return getComputedStyle(document.body).color;
      }),
    ).toBe('rgb(0, 0, 0)');
    await page.close();
  },
);
