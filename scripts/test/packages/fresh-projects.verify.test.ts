import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packPackages, publicPackages } from '../../pack-packages.js';
import { launchBrowser } from '../../../test-support/src/browser/launch-browser.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';
import { type FreshProject, projects } from './fresh-projects.ts';

// Installs the packed packages in new projects, outside this repository, as people do who have never seen it.

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [, example = ''] =
  /^```json forms\/leeds\/callback\/form\.json\n(.*?)^```$/ms.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
const [, policy = ''] =
  /```\n(default-src 'none';.*)\n```/.exec(readFileSync(join(root, 'docs/embedders.md'), 'utf8')) ?? [];

let folder: string;
let browser: Browser;
let packed: ReturnType<typeof packPackages>;

beforeAll(async () => {
  folder = temporaryFolder('fresh-');
  packed = packPackages(folder);
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test('a designer builds a form with what one package brings, without the solver', () => {
  const at = install('designer', { ours: ['@formwright/command'], others: {}, files: {} });
  expect(existsSync(join(at, 'node_modules/z3-solver'))).toBe(false);
  const schema = '../../../node_modules/@formwright/schemas/dialect.json';
  write(at, { 'forms/leeds/callback/form.json': example.replace('../../../schemas/dialect.json', schema) });
  expect(formwright(at, 'build')).toMatchObject({ status: 0, stdout: expect.stringContaining('1 built') as string });

  // In a sound form, a check asks the solver nothing.
  expect(formwright(at, 'check')).toMatchObject({ status: 0, stderr: '' });
  const dead = example.replace(
    '"x-visible": { "field": "how", "is": "Email" }',
    '"x-visible": { "all": [{ "field": "how", "is": "Email" }, { "field": "how", "is": "Telephone" }] }',
  );
  expect(dead).not.toBe(example);
  write(at, { 'forms/leeds/callback/form.json': dead.replace('../../../schemas/dialect.json', schema) });
  const refused = formwright(at, 'check');
  expect(refused.stderr).toContain('1 form could not be checked as a whole: this needs the solver');
  const [, advice = ''] = /`(npm install .*?)`/.exec(refused.stderr) ?? [];
  expect(refused.status).toBe(1);

  // What the message advises works.
  npm(at, ...advice.split(' ').slice(1), '--ignore-scripts');
  expect(formwright(at, 'check')).toMatchObject({ stderr: '', stdout: expect.stringContaining('never') as string });
});

test.each(Object.entries(projects))('a form in a new project with %s is filled in and sent', async (name, project) => {
  const designer = join(folder, 'designer');
  const at = install(name.replace(' ', '-').toLowerCase(), project);
  write(designer, {
    'forms/leeds/callback/form.json': example.replace('../../..', '../../../node_modules/@formwright'),
  });
  formwright(designer, 'build');
  cpSync(join(designer, 'forms/leeds/callback/generated'), join(at, 'generated'), { recursive: true });
  run(at, process.execPath, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');

  const sent: unknown[] = [];
  const server = await serve(join(at, 'dist'), sent);
  const problems: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
  const field = (pointer: string) => page.locator(`[part="field"][data-pointer="${pointer}"]`);
  await field('/you/name').locator('input').fill('Siân Jones');
  await field('/you/how').locator('input[data-value="Telephone"]').check();
  await field('/you/phone').locator('input').fill('0113 496 0000');
  await page.locator('[data-action="submit"]').click();
  await page.locator('[data-activity="submitted"]').getByText('AB-CD-1234').waitFor();
  expect(sent).toMatchObject([{ answers: { you: { name: 'Siân Jones', how: 'Telephone' } } }]);
  expect(problems).toEqual([]);
  await page.close();
  server.close();
});

/** Makes a project and installs what it depends on. Our packages come from their tarballs, as they would from a registry. */
function install(name: string, { ours, others, files }: FreshProject): string {
  const at = join(folder, name);
  const dependencies = {
    ...Object.fromEntries(withDependencies(ours).map((one) => [one, `file:${packed[one]?.tarball ?? ''}`])),
    ...others,
  };
  write(at, { ...files, 'package.json': JSON.stringify({ private: true, type: 'module', dependencies }) });
  npm(at, 'install', '--ignore-scripts');
  return at;
}

function withDependencies(names: readonly string[]): readonly string[] {
  const all = new Set<string>();
  const add = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    Object.keys(manifestOf(name).dependencies ?? {})
      .filter((one) => one.startsWith('@formwright/'))
      .forEach(add);
  };
  names.forEach(add);
  return [...all];
}

function manifestOf(name: string): { readonly name: string; readonly dependencies?: Readonly<Record<string, string>> } {
  const manifests = publicPackages().map(
    (one) => JSON.parse(readFileSync(join(root, one, 'package.json'), 'utf8')) as ReturnType<typeof manifestOf>,
  );
  const found = manifests.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not published.`);
  return found;
}

function write(at: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), text);
  }
}

const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' };

function npm(at: string, ...words: readonly string[]): void {
  run(at, 'npm', ...words, '--prefer-offline', '--no-audit', '--no-fund', '--include=dev');
}

function run(at: string, command: string, ...words: readonly string[]): void {
  execFileSync(command, words, { cwd: at, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function formwright(at: string, ...words: readonly string[]): ReturnType<typeof spawnSync> & { stderr: string } {
  return spawnSync(join(at, 'node_modules/.bin/formwright'), words, { cwd: at, env, encoding: 'utf8' });
}

async function serve(dist: string, sent: unknown[]): Promise<Server> {
  const started = createServer((request, response) => {
    void (async () => {
      const { url = '/', method } = request;
      const isFile = method === 'GET' && existsSync(join(dist, url));
      const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[extname(url)];
      if (url === '/api/submission') sent.push(await bodyOf(request));
      response.writeHead(isFile || url.startsWith('/api/') ? 200 : 204, {
        'content-security-policy': policy,
        'content-type': type ?? 'application/json',
      });
      response.end(isFile ? readFileSync(join(dist, url)) : JSON.stringify({ reference: 'AB-CD-1234' }));
    })();
  });
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return started;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}
