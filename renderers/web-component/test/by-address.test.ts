import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveForm } from '../../../generator/src/pipeline/serve-form.ts';
import type { FormwrightForm } from '../src/index.ts';
import { launchBrowser } from '../../../test-support/src/browser/launch-browser.ts';

// The example of docs/embedders.md on a web server that only serves files and keeps drafts, under its policy.

const root = fileURLToPath(new URL('../../..', import.meta.url));
const docs = readFileSync(join(root, 'docs/embedders.md'), 'utf8');
const policy = `${/```\n(default-src 'none';.*)\n```/.exec(docs)?.[1] ?? ''}; trusted-types formwright`;
const example = /^```html tag\.html\n(.*?)^```$/ms.exec(docs)?.[1] ?? '';
const inForm = /<form action[^]*?<\/form>/.exec(docs)?.[0] ?? '';
const tag = /<formwright-form.*<\/formwright-form>/.exec(example)?.[0] ?? '';

/** What a page's own styles may do to everything in it. */
const hostile = `
html { font-size: 62.5%; }
body { font-size: 1.2rem; line-height: 1; color: #aaa; text-transform: uppercase; }
* { box-sizing: content-box !important; margin: 0; letter-spacing: 3px; }
div, p, h1, h2, label, input, button, legend, fieldset { display: inline; font-size: 8px; color: pink; border: 0; float: left; }
`;

interface Kept {
  readonly draft?: unknown;
}

const files = new Map<string, string>();
const state: { draft?: unknown; sent: unknown[]; isDown: boolean; refusal?: object } = { sent: [], isDown: false };
let browser: Browser;
let server: Server;
let served: ReadonlyMap<string, string>;

beforeAll(async () => {
  served = await serveForm(join(root, 'forms/aberwen/callback/generated'), {
    id: 'aberwen/callback',
    version: '1.0.0',
  });
  server = createServer((request, response) => {
    void (async () => {
      const { status, body, type = 'application/json' } = await answer(request);
      response.writeHead(status, { 'content-security-policy': policy, 'content-type': type });
      response.end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

beforeEach(() => {
  Object.assign(state, { draft: undefined, sent: [], isDown: false, refusal: undefined });
  files.clear();
  files.set('/tag.html', example).set('/site.css', hostile);
  for (const [name, text] of served) files.set(`/forms/aberwen/callback/${name}`, text);
});

const question = (where: Page | Locator, pointer: string): Locator =>
  where.locator(`[part="field"][data-pointer="${pointer}"]`);

async function answerFirstPage(where: Page | Locator): Promise<void> {
  await question(where, '/reason/today').locator('input[data-value="false"]').check();
  await question(where, '/reason/about').locator('input[data-value="home"]').check();
  await where.locator('[data-action="next"]').click();
  await where.locator('[part="main"][data-page="you"]').waitFor();
}

test('the example is filled in in Welsh, left, resumed and submitted, on a page whose styles are hostile', async () => {
  const { page, problems } = await open('tag.html');
  await answerFirstPage(page);
  await question(page, '/you/name').locator('input').fill('Siân');
  await page.locator('[data-action="save"]').click();
  await page.locator('[data-activity="saved"]').waitFor();
  await page.reload();
  await page.locator('[part="main"][data-page="you"]').waitFor();
  expect(await question(page, '/you/name').locator('input').inputValue()).toBe('Siân');
  expect(await page.locator('[part="form"]').getAttribute('lang')).toBe('cy');
  expect(await page.locator('[data-action="save"]').textContent()).toBe('Cadw ar gyfer yn nes ymlaen');
  for (const control of await page.locator('[part="main"] :is(p, label, input.govuk-input):visible').all())
    expect(await control.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(
      16,
    );
  const label = question(page, '/you/name').locator('label');
  expect(
    await label.evaluate((one) => {
      const { textTransform, letterSpacing, color } = getComputedStyle(one);
      return [textTransform, letterSpacing, color];
    }),
  ).toEqual(['none', 'normal', 'rgb(11, 12, 12)']);
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'tag.png'), fullPage: true });

  await question(page, '/you/language').locator('input').first().check();
  await question(page, '/you/phone').locator('input').fill('01632 960123');
  for (const name of ['isRight', 'isUnderstood'])
    await question(page, `/you/declaration/${name}`).locator('input').check();
  await finish(page);
  await page.locator('[data-activity="submitted"]').getByText('AB-CD-1234').waitFor();
  expect(state.sent).toMatchObject([{ answers: { reason: { about: ['home'] }, you: { name: 'Siân' } } }]);
  expect(problems).toEqual([]);
  await page.close();
});

test('two forms on one page are two forms', async () => {
  files.set(
    '/twice.html',
    example.replace(tag, `${tag}\n${tag.replace('/api/draft', '/api/other').replace('"cy"', '"en"')}`),
  );
  const { page, problems } = await open('twice.html');
  const [first, second] = [page.locator('formwright-form').nth(0), page.locator('formwright-form').nth(1)];
  await answerFirstPage(second);
  await first.locator('[part="main"][data-page="reason"]').waitFor();
  expect(await second.locator('[data-action="save"]').textContent()).toBe('Save for later');
  expect(problems).toEqual([]);
  await page.close();
});

test('another language is drawn with the same answers', async () => {
  const { page } = await open('tag.html');
  await answerFirstPage(page);
  await question(page, '/you/name').locator('input').fill('Siân');
  await page.locator('formwright-form').evaluate((element) => element.setAttribute('lang', 'en'));
  await page.locator('[part="form"][lang="en"]').waitFor();
  expect(await question(page, '/you/name').locator('input').inputValue()).toBe('Siân');
  expect(await page.locator('[data-action="save"]').textContent()).toBe('Save for later');
  await page.close();
});

test('a script with another hash than form.json says does not run, and trying again finds it once it is right', async () => {
  const [name = '', text = ''] = [...served].find(([file]) => file.startsWith('cy-')) ?? [];
  const script = `/forms/aberwen/callback/${name}`;
  files.set(script, `globalThis.hasRun = true;${text}`);
  const { page, problems } = await open('tag.html');
  const failure = page.locator('[part="failure"]');
  await failure.waitFor();
  expect(await failure.locator('h2').textContent()).toBe('Nid oedd modd llwytho’r ffurflen hon');
  expect(await failure.getAttribute('role')).toBe('alert');
  expect(await page.evaluate('globalThis.hasRun')).toBe(undefined);
  expect(problems.join('\n')).toContain('is not the script that form.json names');
  if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'failure.png'), fullPage: true });

  files.set(script, text);
  await page.locator('[data-action="reload"]').click();
  await page.locator('[part="main"][data-page="reason"]').waitFor();
  expect(await failure.count()).toBe(0);
  // Whoever pressed the button is at the form's heading now, and not nowhere.
  expect(
    await page.locator('formwright-form').evaluate((element) => element.shadowRoot?.activeElement?.localName),
  ).toBe('h1');
  await page.close();
});

test('if the draft cannot be loaded, no form begins without it, and the page may say so itself', async () => {
  state.isDown = true;
  files.set('/own.html', example.replace('<script', '<script type="module" src="/own.js"></script><script'));
  files.set(
    '/own.js',
    `globalThis.seen = [];
     document.querySelector('formwright-form').addEventListener('error', (event) => {
       event.preventDefault();
       globalThis.seen.push([event.error.name, event.message.replace(/:\\d+/, '')]);
     });`,
  );
  const { page } = await open('own.html');
  await expect
    .poll(async () => page.evaluate('globalThis.seen'))
    .toEqual([['FormLoadError', 'http://127.0.0.1/api/draft answered 503.']]);
  expect(await page.locator('[part="failure"], [part="main"]').count()).toBe(0);
  await page.close();
});

test('what the server says when it refuses is shown', async () => {
  const { page } = await open('tag.html');
  await answerFirstPage(page);
  state.refusal = { message: 'Mae’r ffurflen hon wedi ei hanfon yn barod.', retry: 'never' };
  await page.locator('[data-action="save"]').click();
  await page.locator('[part="banner"]').getByText('Mae’r ffurflen hon wedi ei hanfon yn barod.').waitFor();
  expect(await page.locator('[part="banner"] [data-action="retry"]').count()).toBe(0);
  await page.close();
});

test('in a form of the page, what is filled in is sent with it, shown if too little, reset, restored and disabled', async () => {
  files.set(
    '/form.html',
    example.replace(
      tag,
      inForm
        .replace('action="/referrals" method="post"', 'action="/sent"')
        .replace('<button>', '<fieldset><button type="reset">Reset</button></fieldset><button id="send">')
        .replace(/<formwright-form.*<\/formwright-form>/, '<fieldset>$&</fieldset>'),
    ),
  );
  files.set('/sent', '<!doctype html><title>Sent</title>');
  const { page, problems } = await open('form.html');
  const send = page.locator('#send');
  await page.locator('[part="main"]').waitFor();
  expect(await page.locator('[data-no-host], [data-action="save"]').count()).toBe(0);
  const validity = (): Promise<unknown> =>
    page.locator('formwright-form').evaluate((element: FormwrightForm) => element.matches(':valid'));
  await expect.poll(validity).toBe(false);
  await send.click();
  const summary = page.locator('[part="error-summary"]');
  await summary.waitFor();
  expect(await summary.evaluate((one) => one.matches(':focus'))).toBe(true);
  expect(new URL(page.url()).pathname).toBe('/form.html');

  await answerFirstPage(page);
  const name = question(page, '/you/name').locator('input');
  await name.fill('Ann');
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.locator('[part="main"][data-page="reason"]').waitFor();
  expect(await question(page, '/reason/about').locator('input[data-value="home"]').isChecked()).toBe(false);

  await page
    .locator('fieldset')
    .first()
    .evaluate((set: HTMLFieldSetElement) => (set.disabled = true));
  await expect.poll(async () => page.locator('[data-action="next"]').isDisabled()).toBe(true);
  await page
    .locator('fieldset')
    .first()
    .evaluate((set: HTMLFieldSetElement) => (set.disabled = false));
  await expect.poll(async () => page.locator('[data-action="next"]').isDisabled()).toBe(false);

  await answerFirstPage(page);
  await name.fill('Siân');
  await question(page, '/you/phone').locator('input').fill('01632 960123');
  await page.goto(new URL('/sent', page.url()).href);
  await page.goBack();
  await page.locator('[part="main"][data-page="you"]').waitFor();
  expect(await name.inputValue()).toBe('Siân');
  for (const box of ['isRight', 'isUnderstood'])
    await question(page, `/you/declaration/${box}`).locator('input').check();
  await question(page, '/you/language').locator('input').first().check();
  await expect.poll(validity).toBe(true);
  await send.click();
  await page.waitForURL(/sent/);
  expect(JSON.parse(new URL(page.url()).searchParams.get('referral') ?? '')).toMatchObject({
    form: 'aberwen/callback',
    answers: { reason: { about: ['home'] }, you: { name: 'Siân', phone: '01632 960123' } },
  });
  expect(problems).toEqual([]);
  await page.close();
});

async function finish(page: Page): Promise<void> {
  while ((await page.locator('[data-action="submit"]').count()) === 0) {
    const before = await page.locator('[part="main"]').getAttribute('data-screen');
    await page.locator('[data-action="next"]').click();
    await expect.poll(async () => page.locator('[part="main"]').getAttribute('data-screen')).not.toBe(before);
  }
  await page.locator('[data-action="submit"]').click();
}

/** Opens a page. `problems`: whatever the console reported. */
async function open(name: string): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`);
  return { page, problems };
}

async function answer(
  request: IncomingMessage,
): Promise<{ readonly status: number; readonly body?: string; readonly type?: string }> {
  const { method, url = '/' } = request;
  if (url.startsWith('/api/')) {
    if (state.isDown) return { status: 503 };
    if (state.refusal) return { status: 409, body: JSON.stringify(state.refusal) };
    if (method === 'GET')
      return state.draft === undefined ? { status: 204 } : { status: 200, body: JSON.stringify(state.draft) };
    const received = (await bodyOf(request)) as Kept;
    if (method === 'PUT') state.draft = received;
    else state.sent.push(received);
    return { status: 200, body: JSON.stringify(method === 'PUT' ? {} : { reference: 'AB-CD-1234' }) };
  }
  const path = url.replace(/\?.*/, '');
  const type =
    { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[extname(path)] ?? 'application/json';
  const built = join(import.meta.dirname, '../dist/page', path.replace('/formwright/', ''));
  const body =
    files.get(path) ?? (path.startsWith('/formwright/') && existsSync(built) ? readFileSync(built, 'utf8') : undefined);
  return body === undefined ? { status: path === '/favicon.ico' ? 204 : 404 } : { status: 200, body, type };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}
