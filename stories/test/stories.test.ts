import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patient } from '../../scripts/test/patient.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const site = join(folder, 'storybook-static');
const axe = createRequire(import.meta.url).resolve('axe-core');
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
const renderers = ['web-component', 'react', 'print'] as const;

let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  execFileSync('npm', ['run', 'build'], { cwd: folder, stdio: 'ignore' });
  server = createServer((request, response) => {
    const file = join(site, normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!file.startsWith(site) || !existsSync(file) || extname(file) === '') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  browser = patient(await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'] }));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

// Where the person left off: the renderers' own tests go through every page of every form.
test('every form, with every draft, in every renderer, has nothing that axe finds', { timeout: 600_000 }, async () => {
  const stories = storiesOf(readFileSync(join(site, 'index.json'), 'utf8'));
  expect(stories.length).toBeGreaterThanOrEqual(10);
  const page = await browser.newPage();
  const problems: string[] = [];
  let checked = 0;
  for (const story of stories) {
    for (const renderer of renderers) {
      await open(page, story.id, renderer);
      problems.push(...(await violations(page)).map((problem) => `${story.title}, ${story.name}, ${renderer}: ${problem}`));
      checked++;
    }
  }
  console.log(`axe looked at ${checked} pages of ${stories.length} stories`);
  expect(problems).toEqual([]);
});

interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

function storiesOf(index: string): readonly Story[] {
  return Object.values((JSON.parse(index) as { entries: Record<string, Story & { type: string }> }).entries).filter(({ type }) => type === 'story');
}

async function open(page: Page, id: string, renderer: string): Promise<void> {
  await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=renderer:${renderer};a11y.manual:!true`);
  await page.locator('#storybook-root h1').first().waitFor();
  await page.addScriptTag({ path: axe });
}

async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run('#storybook-root', { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`);
  });
}
