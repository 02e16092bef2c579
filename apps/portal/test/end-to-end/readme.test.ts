import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CompiledForm } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldAt, fillField } from '../helpers/fill-page.ts';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { startPortal } from '../helpers/start-portal.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

// The first example in the README, taken from the file: built with its commands, put into a page, filled in and
// submitted.

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const scratch = fileURLToPath(new URL('../../.formwright', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const facts = { today: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }) };

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = temporaryFolder('readme-', scratch);
  for (const [, name = '', text = ''] of readme.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const [, commands = ''] = /^```sh\nnpx (formwright check .*)\n```$/m.exec(readme) ?? [];
  for (const command of commands.split(' && '))
    run(join(root, 'desk/command/bin/formwright.js'), ...command.replace(/^(?:npx )?formwright /, '').split(' '));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('a page with the form sends the answers that apply, and not those that the person has taken back', async () => {
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Ask us to call you</title><script type="module" src="main.js"></script></html>',
  );
  await build({ root: folder, configFile: false, logLevel: 'error', build: { target: 'es2022' } });
  const { form } = (await import(pathToFileURL(join(folder, 'forms/leeds/callback/generated/index.js')).href)) as {
    readonly form: CompiledForm;
  };
  const kept: SavedDraft[] = [];
  const submitted: unknown[] = [];
  const server = await serve(join(folder, 'dist'), {
    '/api/draft': (draft) => void kept.push(draft),
    '/api/submission': ({ answers }) => {
      expect(form.validateSubmission(answers, facts)).toEqual([]);
      submitted.push(form.relevantAnswers(answers, facts));
      return { reference: 'AB-CD-1234' };
    },
  });
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
    await changeTheirMind(page);
    await page.locator('[data-action="save"]').click();
    await page.locator('[data-activity="saved"]').waitFor();
    expect(kept).toMatchObject([{ answers: { you: { name: 'Siân', how: 'Email', phone: '01632 960001' } } }]);
    await page.locator('[data-action="submit"]').click();
    await page.locator('[data-activity="submitted"]').getByText('AB-CD-1234').waitFor();
    expect(submitted).toEqual([{ you: { name: 'Siân', how: 'Email', email: 'sian@example.org' } }]);
  } finally {
    await page.close();
    server.close();
  }
});

test('the portal lists the form and accepts its submission [S0-03]', async () => {
  const client = join(folder, 'browser');
  run(join(root, 'apps/portal/build-client.js'), '--forms', 'forms', '--out', client);
  const portal = await startPortal({ forms: join(folder, 'forms'), database: join(folder, 'portal.db'), client });
  const page = await browser.newPage();
  try {
    await page.goto(portal.origin);
    await page.getByRole('link', { name: 'Ask us to call you' }).first().click();
    await page.locator('#start').click();
    await changeTheirMind(page);
    await page.locator('[data-action="submit"]').click();
    await page.waitForURL('**/submissions/*');
    expect(await page.locator('[data-reference]').textContent()).toMatch(/^[A-Z0-9]{2}-[A-Z0-9]{2,}-/);
  } finally {
    await page.close();
    await portal.end('SIGTERM');
  }
});

async function changeTheirMind(page: Page): Promise<void> {
  await page.locator('[part="main"]').waitFor();
  for (const [name, value] of Object.entries({ name: 'Siân', how: 'Telephone', phone: '01632 960001' }))
    await fillField(fieldAt(page, `/you/${name}`), value);
  for (const [name, value] of Object.entries({ how: 'Email', email: 'sian@example.org' }))
    await fillField(fieldAt(page, `/you/${name}`), value);
}

function run(script: string, ...words: readonly string[]): void {
  execFileSync(process.execPath, [script, ...words], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}

/** The page's files, and what the example asks a server for. */
async function serve(
  files: string,
  api: Readonly<Record<string, (draft: SavedDraft) => object | undefined>>,
): Promise<Server> {
  const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript' };
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const take = api[pathname];
      if (take)
        return response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify(take(await bodyOf(request)) ?? {}));
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      return response
        .setHeader('content-type', types[pathname.split('.').at(-1) ?? ''] ?? '')
        .end(readFileSync(join(files, pathname)));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function bodyOf(request: IncomingMessage): Promise<SavedDraft> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as SavedDraft;
}
