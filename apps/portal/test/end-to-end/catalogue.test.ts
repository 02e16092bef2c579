import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { openTestPortal } from '../helpers/open-test-portal.ts';
import { pagesOf } from '../helpers/pages-of.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { watchPages, type Watched } from '../helpers/watch-page.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));

let portal: RunningPortal;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let watched: Watched;

beforeAll(async () => {
  const database = join(temporaryFolder('portal-catalogue-'), 'portal.db');
  portal = await startPortal({ forms, database, now: '2026-11-22T10:00:00Z' });
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  watched = await watchPages(context);
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await portal.end('SIGKILL');
});

const open = async (address: string): Promise<void> => void (await page.goto(new URL(address, portal.origin).href));
const tiles = (): Promise<readonly string[]> => page.locator('.portal-tile h2').allTextContents();
const trail = (): Promise<readonly string[]> => page.locator('nav ol a').allTextContents();

test('the home page of Sefton has four tiles with decorative pictures, three of which lead to the council’s own pages [S0-04, S0-05, S0-06, S0-07]', async () => {
  await open('/councils/sefton');
  expect(await tiles()).toEqual([
    'Information',
    'Find local support',
    'Paying for care',
    'Making a referral as a professional',
  ]);
  expect(await page.locator('.portal-tile svg[aria-hidden="true"]').count()).toBe(4);
  const { links } = JSON.parse(readFileSync(join(forms, 'sefton/council.json'), 'utf8')) as {
    readonly links: Readonly<Record<string, string>>;
  };
  for (const [title, link] of [
    ['Information', links['adults']],
    ['Find local support', links['directory']],
    ['Paying for care', links['charges']],
  ] as const)
    expect(await page.getByRole('link', { name: title }).getAttribute('href')).toBe(link);
});

test('a tile says with emphasis, and to screen readers, that it is for non-urgent referrals, and leads to one picture for each kind [S0-08, S0-09]', async () => {
  await open('/councils/sefton');
  const referral = page.getByRole('link', { name: 'Making a referral as a professional' });
  const about = page.locator(`#${await referral.getAttribute('aria-describedby')}`);
  expect(await about.innerText()).toBe('For non-urgent referrals only.');
  expect(await about.locator('strong').innerText()).toBe('non-urgent');
  await referral.click();
  expect(await page.locator('h1').innerText()).toBe('Making a referral as a professional');
  expect(await tiles()).toHaveLength(6);
  expect(await page.locator('.portal-tile svg').count()).toBe(6);
});

test('pages of tiles lead one level down and back: a tile with one form to the form, one with several to a choice [S0-10, S0-11, S0-12, S0-13, S0-14]', async () => {
  await open('/councils/sefton/groups/referrals');
  await page.getByRole('link', { name: 'Streamlined Court of Protection and DoLS' }).click();
  expect(await trail()).toEqual(['Home', 'Making a referral as a professional']);
  await page.getByRole('link', { name: 'Ask for an authorisation' }).click();
  expect(await page.getByRole('link', { name: /^Start / }).count()).toBe(5);
  const here = ['Home', 'Making a referral as a professional', 'Streamlined Court of Protection and DoLS'];
  expect(await trail()).toEqual(here);
  await page.locator('nav ol a').last().click();
  expect(await tiles()).toContain('DoLS form 3: assessments by the best interests assessor');
  await page.locator('nav ol a').last().click();
  await page.getByRole('link', { name: 'Occupational therapy referral' }).click();
  expect(await page.locator('h1').innerText()).toBe('Occupational therapy referral');
  await page.getByRole('link', { name: 'Making a referral as a professional' }).click();
  await page.getByRole('link', { name: 'Professional referral for social care, and DST requests' }).click();
  expect(await page.getByRole('link', { name: /^Start / }).allInnerTexts()).toEqual([
    'Start ‘Professional referral for social care’',
    'Start ‘Decision Support Tool (DST) request’',
  ]);
});

test('the page before a form says how long it takes, what is needed and how answers are used, and leads to the form [S1-16, S1-22]', async () => {
  await open('/councils/sefton/start/professional-referral');
  const main = await page.locator('main').innerText();
  expect(main).toContain('It takes about 30 minutes to fill in.');
  expect(main).toContain('You can save the form and come back to it. We keep it for 30 days.');
  expect(main).toMatch(/You need\s+the person’s agreement\s+their address/);
  expect(await page.getByRole('link', { name: 'How Sefton Council uses what you enter' }).getAttribute('href')).toBe(
    '/councils/sefton/privacy',
  );
  await page.getByRole('link', { name: 'Start now' }).click();
  await page.getByRole('heading', { name: 'Getting started' }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/forms/sefton/professional-referral');
  // From a form, Home leads to the council’s own page.
  await page.locator('#home').click();
  expect(new URL(page.url()).pathname).toBe('/councils/sefton');
});

test('every page of a council can be reached from its home page, without another council’s, is accessible and fits 320 pixels', async () => {
  expect((await pagesOf(page, portal, 'wokingham')).some((address) => address.includes('/start/'))).toBe(true);
  expect(watched.violations).toEqual([]);
  expect(watched.errors).toEqual([]);
});

test('the tile of a retired form names it, says that it is no longer used and what to do instead, and leads nowhere [S3-128]', async () => {
  await open('/councils/lincolnshire/groups/wellbeing');
  const tile = page.locator('.portal-tile').filter({ hasText: 'WB Covid 19 Response' });
  expect(await tile.getByRole('heading').getByRole('link').count()).toBe(0);
  expect(await tile.innerText()).toMatch(/No longer used\s+Begin with the screening instead\./);
  const instead = await tile.getByRole('link', { name: 'screening' }).getAttribute('href');
  expect(instead).toBe('/forms/lincolnshire/wb-wellbeing-screening');
});

test('without scripts and in Welsh, a home page leads to the page before a form', async () => {
  const without = await browser.newContext({ javaScriptEnabled: false });
  const plain = await without.newPage();
  await plain.goto(`${portal.origin}/?lang=cy`);
  expect(await plain.locator('h1').innerText()).toBe('Dewiswch eich cyngor');
  await plain.getByRole('link', { name: 'Cyngor Sir Aberwen' }).click();
  expect(await plain.locator('h1').innerText()).toBe('Gofal cymdeithasol i oedolion yn Aberwen');
  await plain.getByRole('link', { name: 'Gofynnwch i ni eich ffonio' }).click();
  const main = await plain.locator('main').innerText();
  expect(main).toMatch(/Cyn i chi ddechrau\s+Mae arnoch angen rhif ffôn/);
  expect(await plain.getByRole('link', { name: 'Dechrau nawr' }).getAttribute('href')).toBe(
    '/forms/aberwen/callback?lang=cy',
  );
  expect(await plain.locator('html').getAttribute('lang')).toBe('cy');
  await without.close();
});

test('one more form and one more tile are all that it takes to publish a form; a tile with one form needs no page of its own [S0-03, S0-11]', async () => {
  const written = join(temporaryFolder('portal-published-'), 'forms');
  const write = (path: string, value: object): void => {
    mkdirSync(join(written, path, '..'), { recursive: true });
    writeFileSync(join(written, path), JSON.stringify(value));
  };
  const publish = async (tiles: readonly object[]): Promise<string> => {
    write('anytown/catalogue.json', { title: 'Anytown online', tiles });
    const opened = await openTestPortal(await buildForms(written));
    const { body } = await opened.app.inject('/councils/anytown');
    await opened.close();
    return body;
  };
  cpSync(fileURLToPath(new URL('../forms/anytown/plain', import.meta.url)), join(written, 'anytown/plain'), {
    recursive: true,
  });
  const group = { title: 'Requests', name: 'requests', tiles: [{ form: 'anytown/plain' }] };
  expect(await publish([group])).toContain('href="/councils/anytown/start/plain">Requests<');
  const plain = JSON.parse(readFileSync(join(written, 'anytown/plain/form.json'), 'utf8')) as object;
  write('anytown/another/form.json', { ...plain, $id: 'anytown/another', title: 'Another' });
  const home = await publish([{ ...group, tiles: [...group.tiles, { form: 'anytown/another' }] }]);
  expect(home).toContain('href="/councils/anytown/groups/requests">Requests<');
  // The page names a form that is retired.
  const retired = await publish([
    { ...group, tiles: [{ title: 'Former', retired: true }] },
    { form: 'anytown/another' },
  ]);
  expect(retired).toContain('href="/councils/anytown/groups/requests">Requests<');
});
