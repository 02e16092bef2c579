import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import type { Browser, FrameLocator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, type RunningDesk } from '../src/index.ts';
import { launchBrowser } from '../../../test-support/src/browser/launch-browser.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

// One desk and one page throughout, as a designer has them: each test goes on where the one before it ended.

const folder = temporaryFolder('formwright-desk-');
const file = join(folder, 'forms/example/request/form.json');
const block = join(folder, 'blocks/home.json');
const trouble: string[] = [];
let desk: RunningDesk;
let browser: Browser;
let page: Page;
let frame: FrameLocator;

const form = {
  $schema: '../../../schemas/dialect.json',
  $id: 'example/request',
  title: 'Help <img src=x onerror=alert(1)>',
  type: 'object',
  'x-form': {
    version: '1.0.0',
    owner: 'Example Council',
    context: { role: { type: 'string', enum: ['worker', 'manager'] } },
    routing: {
      teams: { post: 'Post room', duty: 'Duty team' },
      choose: [{ when: { field: '/you/how', is: 'Letter' }, to: 'post' }],
      otherwise: 'duty',
    },
  },
  properties: {
    you: {
      title: 'About you',
      type: 'object',
      properties: {
        name: { title: 'Your name', type: 'string', maxLength: 50, 'x-mandatory': true },
        how: { title: 'How can we reach you?', enum: ['Telephone', 'Letter'], 'x-mandatory': true },
        phone: { title: 'Telephone', type: 'string', maxLength: 50, 'x-visible': { field: 'how', is: 'Telephone' } },
        forManagers: { 'x-note': 'Only managers read this.', 'x-visible': { context: 'role', is: 'manager' } },
      },
    },
    where: { title: 'Where you live', type: 'object', properties: { home: { $ref: '../../../blocks/home.json' } } },
  },
};

beforeAll(async () => {
  for (const path of [file, block, join(dirname(file), 'drafts/complete.json')])
    mkdirSync(dirname(path), { recursive: true });
  save(
    block,
    JSON.stringify(
      { title: 'Home', type: 'object', properties: { town: { title: 'Town', type: 'string', maxLength: 50 } } },
      null,
      2,
    ),
  );
  save(file, JSON.stringify(form, null, 2));
  save(
    join(dirname(file), 'drafts/complete.json'),
    JSON.stringify({
      form: 'example/request',
      version: '1.0.0',
      answers: { you: { name: 'Bo', how: 'Letter' } },
      entries: {},
      page: 'you',
      ticked: [],
      prefilled: {},
    }),
  );
  [desk, browser] = await Promise.all([startDesk({ paths: ['forms'], cwd: folder, port: 0 }), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('pageerror', ({ message }) => trouble.push(message));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('dialog', (dialog) => trouble.push(dialog.message()));
  await page.goto(desk.address);
  frame = page.frameLocator('#preview');
});

afterAll(async () => {
  await Promise.all([browser?.close(), desk?.close()]);
});

/** As editors do: a new file takes the old one's name. */
function save(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

function edit(path: string, before: string, after: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  save(path, text.replace(before, after));
}

test('a saved form is shown, and answers, focus and caret stay', async () => {
  const name = frame.getByLabel('Your name');
  await name.fill('Ada');
  await name.press('ArrowLeft');
  edit(file, '"Your name"', '"Full name"');
  const renamed = frame.getByLabel('Full name');
  await renamed.waitFor();
  expect(await renamed.inputValue()).toBe('Ada');
  await page.locator('[data-took]').waitFor();
  await page.keyboard.type('x');
  expect(await renamed.inputValue()).toBe('Adxa');
});

test('a renamed question keeps its answer; the answer to a removed question is kept aside, and comes back with it', async () => {
  const good = readFileSync(file, 'utf8');
  await page.getByRole('tab', { name: 'Answers' }).click();
  save(file, good.replace('"name": {', '"called": { "x-renamedFrom": "name",'));
  await page.getByText('"called": "Adxa"').first().waitFor();
  expect(await frame.getByLabel('Full name').inputValue()).toBe('Adxa');
  save(file, good.replace('"name": {', '"else": {'));
  await page.getByText('Kept aside').waitFor();
  expect(await page.getByRole('group', { name: 'Kept aside' }).innerText()).toContain('Adxa');
  save(file, good);
  await page.getByText('Kept aside').waitFor({ state: 'detached' });
  expect(await frame.getByLabel('Full name').inputValue()).toBe('Adxa');
  await page.getByRole('tab', { name: 'Problems' }).click();
});

test('an error links to its line, and the last good form stays until it is repaired', async () => {
  edit(file, '"is": "Telephone"', '"is": "Telegraph"');
  await page.locator('.banner[data-old]').waitFor();
  expect(await frame.getByLabel('Full name').inputValue()).toBe('Adxa');
  expect(await page.title()).toMatch(/^\(1\)/);
  await page.getByRole('button', { name: /Telegraph/ }).click();
  const line = page.locator('.line--here');
  expect(await line.locator('mark').textContent()).toBe('"Telegraph"');
  const number =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((one) => one.includes('Telegraph')) + 1;
  expect(await line.getAttribute('value')).toBe(String(number));
  expect(await page.getByRole('link', { name: 'Open in editor' }).getAttribute('href')).toMatch(
    new RegExp(`^vscode://file/.*/form\\.json:${number}:\\d+$`),
  );
  edit(file, '"is": "Telegraph"', '"is": "Telephone"');
  await page.locator('.banner[data-old]').waitFor({ state: 'detached' });
  await page.getByText('No problems found in this form.').waitFor();
});

test('problems with the form as a whole are found a moment later, when the preview already shows it', async () => {
  const good = readFileSync(file, 'utf8');
  edit(
    file,
    '"field": "how",\n            "is": "Telephone"',
    '"all": [{ "field": "how", "is": "Telephone" }, { "field": "how", "is": "Letter" }]',
  );
  await page.locator('.problem__code', { hasText: 'never' }).waitFor();
  expect(await page.locator('.banner[data-old]').count()).toBe(0);
  save(file, good);
  await page.getByText('No problems found in this form.').waitFor();
});

test('a file that is not JSON is reported, and a saved block updates the form', async () => {
  const good = readFileSync(file, 'utf8');
  save(file, good.replace('{', ''));
  await page.locator('.banner[data-old]').waitFor();
  expect(await page.locator('.chooser option').textContent()).toMatch(/^Help .*\(example\/request\) – 1 error$/);
  save(file, good);
  await page.locator('.banner[data-old]').waitFor({ state: 'detached' });
  edit(block, '"Town"', '"Town or village"');
  await page.getByRole('tab', { name: 'Map' }).click();
  await page.getByRole('button', { name: 'Open all' }).click();
  await page.getByRole('treeitem', { name: 'Town or village' }).waitFor();
});

test('the map highlights what a field reads, and links to it', async () => {
  await page.getByRole('treeitem', { name: /^Telephone/ }).hover();
  await page.locator('.arrow--in').first().waitFor();
  expect(await page.locator('.row-of--reads').getAttribute('data-path')).toBe('/you/how');
  await page.getByRole('treeitem', { name: /^Town or village/ }).click();
  await frame.locator('input[name="/where/home/town"]:focus').waitFor();
  expect(await page.locator('.source select').inputValue()).toBe('blocks/home.json');
  await page.getByRole('treeitem', { name: /^How can we reach you/ }).focus();
  expect(await page.locator('.row-of--readby').getAttribute('data-path')).toBe('/you/phone');
  await page.keyboard.press('Enter');
  await frame.locator('[data-pointer="/you/how"] input:focus').waitFor();
});

test('a selected row stays in view when its file opens below, and a node taller than the preview is shown from its top', async () => {
  await page.setViewportSize({ width: 1400, height: 560 });
  await page.getByRole('button', { name: 'Close the file' }).click();
  edit(
    file,
    '"properties": {\n    "you"',
    `"properties": {\n    "many": { "title": "Many", "type": "object", "properties": { "first": { "title": "First", "type": "string", "maxLength": 9 }, "all": { "title": "All of them", "type": "object", "properties": {${Array.from(
      { length: 12 },
      (_, index) => `"q${index}": { "title": "Question ${index}", "type": "string", "maxLength": 9 }`,
    ).join(', ')} } } } },\n    "you"`,
  );
  const many = page.getByRole('treeitem', { name: /Many/ });
  await many.click();
  await page.getByRole('button', { name: 'Close the file' }).click();
  await page.getByRole('treeitem', { name: /^All of them/ }).click();
  await expect
    .poll(() =>
      frame
        .locator('[data-pointer="/many/all"]')
        .evaluate((section) => section.getBoundingClientRect().top >= 0 && section.getBoundingClientRect().top < 100),
    )
    .toBe(true);
  await page.getByRole('button', { name: 'Close the file' }).click();
  const row = page.getByRole('treeitem', { name: /^Question 11/ });
  await row.click();
  await page.locator('.source').waitFor();
  await expect
    .poll(() =>
      row.evaluate(
        (one) =>
          one.getBoundingClientRect().bottom <= (one.closest('.map__body') as Element).getBoundingClientRect().bottom,
      ),
    )
    .toBe(true);
  edit(file, /    "many": .*\n/.exec(readFileSync(file, 'utf8'))?.[0] ?? '?', '');
  await many.waitFor({ state: 'detached' });
  await page.setViewportSize({ width: 1400, height: 900 });
});

test('the selected field explains in words when it is shown', async () => {
  await page.getByRole('treeitem', { name: /^Telephone/ }).click();
  await page.getByRole('tab', { name: 'Field' }).click();
  await page.getByText('It is shown while ‘How can we reach you?’ is “Telephone”.').waitFor();
  await page.locator('dl.facts', { hasText: 'hidden' }).waitFor();
  await page.getByRole('tab', { name: 'Map' }).click();
  await page.getByRole('treeitem', { name: /^How can we reach you/ }).click();
  await page.getByRole('tab', { name: 'Field' }).click();
  await page.getByText('It decides whether a submission goes to Post room.').waitFor();
});

test('facts change the form; hidden answers stay in the draft and are in no submission', async () => {
  await page.getByRole('tab', { name: 'Try with' }).click();
  await page.getByLabel('role').selectOption('manager');
  await frame.getByText('Only managers read this.').waitFor();
  await frame.getByLabel('Telephone', { exact: true }).first().check();
  await frame.locator('input[name="/you/phone"]').fill('01632 960100');
  await frame.getByLabel('Letter').check();
  await page.getByRole('tab', { name: 'Answers' }).click();
  await page.locator('.json__line--off', { hasText: '01632 960100' }).waitFor();
  expect(await page.locator('section[aria-labelledby=submission-title] pre').textContent()).not.toContain('01632');
});

test('every renderer shows the same answers, and so does the PDF', async () => {
  await page.getByLabel('Drawn by').selectOption('react');
  expect(await frame.getByLabel('Full name').inputValue()).toBe('Adxa');
  await page.getByLabel('Drawn by').selectOption('print');
  await frame.getByText('Adxa').waitFor();
  await page.getByRole('tab', { name: 'PDF' }).click();
  const answered = page.context().waitForEvent('response', (response) => response.url().endsWith('/pdf'));
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open the PDF' }).click();
  expect((await answered).headers()['content-type']).toBe('application/pdf');
  // A page that stands behind another draws once a second.
  await (await opened).close();
  const data = await page.locator('input[name=data]').inputValue();
  const action = await page.locator('form.stack').getAttribute('action');
  const pdf = await page.request.post(`${desk.address}${action}`, { form: { data } });
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByLabel('Drawn by').selectOption('web-component');
  await frame.getByLabel('Full name').waitFor();
});

test('an example draft replaces the answers; a reload keeps them', async () => {
  await page.getByRole('tab', { name: 'Try with' }).click();
  await page.getByRole('button', { name: 'complete' }).click();
  await expect.poll(() => frame.getByLabel('Full name').inputValue()).toBe('Bo');
  await page.reload();
  await expect.poll(() => frame.getByLabel('Full name').inputValue()).toBe('Bo');
});

test('a draft is offered even if its name has a space and it begins with a byte order mark', async () => {
  save(
    join(dirname(file), 'drafts/half filled.json'),
    `\uFEFF${JSON.stringify({ form: 'example/request', version: '1.0.0', answers: { you: { name: 'Di' } } })}`,
  );
  await page.getByRole('tab', { name: 'Try with' }).click();
  await page.getByRole('button', { name: 'half filled' }).waitFor();
});

test('the link that skips the preview leads to the tabs, and the address still names the form', async () => {
  const { hash } = new URL(page.url());
  expect(hash).toContain('form.json');
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel');
  expect(new URL(page.url()).hash).toBe(hash);
});

test('scenarios beside the form are run, and open in the preview', async () => {
  const scenarios = [
    { name: 'By telephone', answers: { you: { how: 'Telephone' } }, expect: { visible: ['/you/phone'] } },
    { name: 'By letter', answers: { you: { name: 'Cy', how: 'Letter' } }, expect: { visible: ['/you/phone'] } },
  ];
  await page.getByRole('tab', { name: 'Scenarios' }).click();
  await page.getByText('There are no scenarios yet').waitFor();
  save(join(dirname(file), 'scenarios.json'), JSON.stringify({ facts: { today: '2026-11-24' }, scenarios }, null, 2));
  await page.getByText('1 of 2 scenarios fails').waitFor();
  // The form itself was not saved: nothing is said of how long that took.
  expect(await page.locator('[data-took]').count()).toBe(0);
  await page.getByRole('button', { name: /^Open in the preview.*By letter/ }).click();
  await expect.poll(() => frame.getByLabel('Full name').inputValue()).toBe('Cy');
});

test('Welsh is offered once the form has it', async () => {
  expect(await page.getByLabel('Language').count()).toBe(0);
  save(
    join(dirname(file), 'cy.json'),
    JSON.stringify({ '/properties/you/properties/name/title': { en: 'Full name', cy: 'Eich enw' } }),
  );
  await page.getByLabel('Language').selectOption('cy');
  expect(await frame.getByLabel('Eich enw').inputValue()).toBe('Cy');
  await page.getByLabel('Language').selectOption('en');
  await frame.getByLabel('Full name').waitFor();
  rmSync(join(dirname(file), 'cy.json'));
  await page.getByLabel('Language').waitFor({ state: 'detached' });
});

test('axe finds nothing in any tab, and at 320 pixels nothing is wider than the page', async () => {
  edit(file, '"is": "Telephone"', '"is": "Telegraph"');
  await page.getByRole('tab', { name: 'Problems' }).click();
  await page.getByRole('button', { name: /Telegraph/ }).click();
  // The policy lets no script in but the desk's own; the tester's goes in by the debugger.
  await page.evaluate(axe.source);
  const problems = async (within: string): Promise<readonly string[]> => {
    const { violations } = await page.evaluate(
      async (place) =>
        (window as unknown as { axe: typeof axe }).axe.run(place, {
          iframes: false,
          preload: false,
          resultTypes: ['violations'],
        }),
      within,
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  expect(await problems('html')).toEqual([]);
  for (const name of ['Map', 'Field', 'Answers', 'Progress', 'Scenarios', 'Try with', 'PDF', 'Problems']) {
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.getByRole('tab', { name }).click();
    expect(await problems('#panel'), name).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
    expect(
      await page.locator('#panel').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      name,
    ).toBe(0);
  }
  edit(file, '"is": "Telegraph"', '"is": "Telephone"');
  await page.locator('.banner[data-old]').waitFor({ state: 'detached' });
});

test('it answers only this machine, and serves no path of a file', async () => {
  const { port } = new URL(desk.address);
  const ask = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) =>
      request({ host: '127.0.0.1', port, path, headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end(),
    );
  expect(await ask('/', { host: `127.0.0.1:${port}` })).toBe(200);
  expect(await ask('/', { host: 'desk.example' })).toBe(403);
  expect(await ask('/', { host: `localhost:${port}`, origin: 'http://desk.example' })).toBe(403);
  for (const path of [
    '/assets/../../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/forms/..%2f..',
    '/preview/constructor',
    '/forms/x/1/index.js',
  ]) {
    expect(await ask(path, { host: `localhost:${port}` }), path).toBe(404);
  }
  await expect(startDesk({ paths: [], cwd: folder, port: Number(port) })).rejects.toThrow(`Port ${port} is in use`);
});

test('in an empty folder it says how to create a form, and shows the form once it exists', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  // One project with the block that the form has.
  mkdirSync(join(folder, '.git'));
  const other = await startDesk({ paths: ['.'], cwd: empty, port: 0 });
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(other.address);
  expect(await page.locator('.command').innerText()).toMatch(/^npx formwright new [a-z-]+\/[a-z-]+$/);
  expect(other.problems).toEqual(['There is no form in `.`.']);
  mkdirSync(join(empty, 'example/request'), { recursive: true });
  save(join(empty, 'example/request/form.json'), readFileSync(file, 'utf8'));
  await frame.getByLabel('Full name').waitFor();
  await page.goto('about:blank');
  await other.close();
});

test('there was no error in the browser, and no violation of the content policy', () => {
  expect(trouble).toEqual([]);
});
