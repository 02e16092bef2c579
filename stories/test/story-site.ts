import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../../test-support/src/browser/launch-browser.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

export interface StorySite {
  readonly browser: Browser;
  readonly stories: readonly Story[];
  /** Shows a story with settings of the toolbar, such as `renderer:react;language:cy`. */
  open(page: Page, story: Story, globals: string): Promise<void>;
  close(): Promise<void>;
}

/** Builds the Storybook into a folder of its own, so that several runs do not disturb each other, serves it and starts a browser. */
export async function startStorySite(): Promise<StorySite> {
  const site = mkdtempSync(join(tmpdir(), 'formwright-stories-'));
  execFileSync('npm', ['run', 'site', '--', '--output-dir', site], { cwd: folder, stdio: 'ignore' });
  const server = createServer((request, response) => {
    const file = join(site, normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!file.startsWith(site) || !existsSync(file) || extname(file) === '') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  const { entries } = JSON.parse(readFileSync(join(site, 'index.json'), 'utf8')) as {
    entries: Record<string, Story & { type: string }>;
  };
  return {
    browser,
    stories: Object.values(entries).filter(({ type }) => type === 'story'),
    async open(page, { id }, globals) {
      await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=${globals};a11y.manual:!true`);
      await page.locator('#storybook-root h1').first().waitFor();
      await page.addScriptTag({ path: axe });
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(site, { recursive: true });
    },
  };
}

/** Returns what axe finds in the story that is shown. */
export async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
      '#storybook-root',
      { resultTypes: ['violations'] },
    );
    return found.map(
      ({ id, nodes }) =>
        `${id} at ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
  });
}
