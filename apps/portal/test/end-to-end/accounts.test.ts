import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { fieldAt, fillField } from '../helpers/fill-page.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { axeFindings, type Watched, watchPages } from '../helpers/watch-page.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));
const [email, password, newPassword] = ['p.nair@example.org', 'Kestrel-2-Gower', 'Buzzard-7-Tenby'];

let browser: Browser;
let portal: RunningPortal;
let page: Page;
const watched: Watched[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  const database = join(temporaryFolder('portal-accounts-'), 'portal.db');
  portal = await startPortal({ forms, database, mail: 'outbox' });
  await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await portal.end('SIGKILL');
});

/** Opens a page in a browser that knows nothing yet. */
async function openBrowser(): Promise<void> {
  const context = await browser.newContext();
  watched.push(await watchPages(context));
  page = await context.newPage();
  page.setDefaultTimeout(40_000);
}

async function newestCode(): Promise<string> {
  const outbox = await (await fetch(`${portal.origin}/outbox`)).text();
  return /code is (\d{4} \d{4})/.exec(outbox)?.[1] ?? '';
}

const press = async (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function fill(answers: Record<string, string>): Promise<void> {
  for (const [pointer, value] of Object.entries(answers)) await fillField(fieldAt(page, pointer), value);
}

async function enterCode(): Promise<void> {
  await page.waitForURL('**/account/code');
  await fill({ '/check/code': await newestCode() });
  await press('Continue');
}

async function signIn(secret: string): Promise<void> {
  await page.goto(`${portal.origin}/account/sign-in`);
  await fill({ '/account/email': email, '/account/password': secret });
  await press('Sign in');
}

test('somebody registers, saves a form, signs out and in, opens it from the list, submits it, and sees it in the list [S0-19, S0-44, S0-45, S0-60]', async () => {
  await page.goto(portal.origin);
  await page.getByRole('link', { name: 'Register' }).click();
  await fill({ '/name/forename': 'Priya', '/name/surname': 'Nair' });
  await page.getByLabel('I am not a robot').check();
  expect(await axeFindings(page)).toEqual([]);
  await press('Next');
  await fill({ '/account/email': email, '/account/secret/password': password, '/account/secret/confirm': password });
  expect(await fieldAt(page, '/account/secret/password').locator('input').getAttribute('type')).toBe('password');
  expect(await axeFindings(page)).toEqual([]);
  await press('Register');
  await page.waitForURL('**/account/code');
  await fieldAt(page, '/check/code').waitFor();
  await page.getByText(email).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('#send-again').click();
  await page.waitForURL('**/account/code?sent=sent');
  await fill({ '/check/code': await newestCode() });
  await press('Continue');
  await page.getByRole('heading', { name: 'Registration completed' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByText('You have no saved forms.').waitFor();

  await page.goto(`${portal.origin}/forms/aberwen/callback`);
  await fillField(fieldAt(page, '/reason/today'), false);
  await page.locator('[data-action="save"]').click();
  await page.locator('[data-activity="saved"]').waitFor();
  // There is no link to keep: it is in the account.
  expect(await page.locator('[data-link]').count()).toBe(0);
  const menu = page.locator('#account-menu');
  expect(await menu.innerText()).toBe('Priya Nair');
  await menu.click();
  expect(await page.locator('.portal-account__menu li').allInnerTexts()).toEqual([
    'Saved forms',
    'Submitted forms',
    'Change password',
    'Sign out',
  ]);
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('#sign-out').click();
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();

  await signIn('Wrong-Password-1');
  await page.getByText('The email address or the password is wrong.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await signIn(password);
  await enterCode();
  await page.getByRole('heading', { name: 'Saved forms' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('main').getByRole('link').first().click();
  expect(await fieldAt(page, '/reason/today').locator('input[data-value="false"]').isChecked()).toBe(true);
  await page.getByLabel('Caring for somebody').check();
  await press('Next');
  await page.getByLabel('Your name').fill('Nia Morgan');
  await page.getByLabel('English', { exact: true }).check();
  await page.getByRole('textbox', { name: 'Telephone' }).fill('01632 960123');
  await page.getByLabel('The information is right as far as I know').check();
  await page.getByLabel('I understand how').check();
  await press('Next');
  await press('Submit');
  await page.waitForURL('**/submissions/*');
  const reference = await page.locator('[data-reference]').innerText();
  await page.locator('#account-menu').click();
  await page.locator('#submitted-forms').click();
  await page.getByRole('cell', { name: reference }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('a password is changed, and a forgotten one is set anew [S0-23, S0-59]', async () => {
  await page.goto(`${portal.origin}/account/password`);
  await fill({
    '/change/current': password,
    '/change/secret/password': newPassword,
    '/change/secret/confirm': newPassword,
  });
  expect(await axeFindings(page)).toEqual([]);
  await press('Change password');
  await page.getByRole('heading', { name: 'Your password has been changed' }).waitFor();

  // From a form, whose answers are still there at the end.
  await openBrowser();
  await page.goto(`${portal.origin}/forms/aberwen/callback`);
  await fillField(fieldAt(page, '/reason/today'), true);
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Forgotten password?' }).click();
  await page.waitForURL('**/account/reset?draft=*');
  await fill({ '/account/email': email });
  expect(await axeFindings(page)).toEqual([]);
  await press('Continue');
  await page.waitForURL('**/account/code?draft=*');
  await fill({ '/check/code': await newestCode() });
  await press('Continue');
  await page.waitForURL('**/account/new-password?draft=*');
  await fill({ '/secret/password': password, '/secret/confirm': password });
  expect(await axeFindings(page)).toEqual([]);
  await press('Set the new password');
  await page.getByRole('heading', { name: 'Your password has been changed' }).waitFor();
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.waitForURL('**/account/sign-in?draft=*');
  await fill({ '/account/email': email, '/account/password': password });
  await press('Sign in');
  await page.waitForURL('**/account/code?draft=*');
  await fill({ '/check/code': await newestCode() });
  await press('Continue');
  await page.waitForURL('**/drafts/*');
  expect(await fieldAt(page, '/reason/today').locator('input[data-value="true"]').isChecked()).toBe(true);
});

test('a form that asks to sign in goes no further until somebody does, and then goes on with what was filled in [S0-21, S0-27, S0-32, S0-33, S0-35, S0-58]', async () => {
  await openBrowser();
  await page.goto(`${portal.origin}/forms/sefton/occupational-therapy-referral`);
  for (const [question, answer] of [
    ['isProfessional', 'true'],
    ['immediate', 'no'],
    ['prescriber', 'false'],
  ] as const)
    await fieldAt(page, `/start/${question}`).locator(`input[data-value="${answer}"]`).check();
  await page.getByLabel('No, something else').check();
  await press('Next');
  await page.getByRole('heading', { name: 'Your account' }).waitFor();
  expect(await page.getByRole('button', { name: 'Next' }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Sign in or register' }).click();
  await page.waitForURL('**/account/sign-in?draft=*');
  await page.getByRole('link', { name: 'Register for a new account' }).click();
  await fill({ '/name/forename': 'Tom', '/name/surname': 'Ashcroft' });
  await page.getByLabel('I am not a robot').check();
  await press('Next');
  const to = 't.ashcroft@example.org';
  await fill({ '/account/email': to, '/account/secret/password': password, '/account/secret/confirm': password });
  await press('Register');
  await page.waitForURL('**/account/code?draft=*');
  await fill({ '/check/code': await newestCode() });
  await press('Continue');
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.waitForURL('**/drafts/*');
  await page.getByText('You are signed in').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await press('Next');
  await page.getByRole('heading', { name: 'About you' }).waitFor();
  await press('Previous');
  await press('Previous');
  expect(await fieldAt(page, '/start/immediate').locator('input[data-value="no"]').isChecked()).toBe(true);
});

test('whoever saves a form without an account is offered one, and resumes the form from its list [S0-39, S0-40, S0-42, S0-101, S0-111, S1-11, S3-108]', async () => {
  await openBrowser();
  await page.goto(`${portal.origin}/forms/lincolnshire/wb-case-monitoring`);
  await page.getByLabel('Employment status').first().selectOption({ index: 1 });
  await page.locator('[data-action="save"]').click();
  await page.locator('[data-activity="saved"]').waitFor();
  await page.getByRole('link', { name: 'Sign in or register to keep this form in an account' }).click();
  await page.getByText('Step 1 of 2').waitFor();
  expect(await page.title()).toContain('Sign in – Step 1 of 2');
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await page.getByRole('link', { name: 'Forgotten password?' }).waitFor();
  await page.getByRole('region', { name: 'If you have no account' }).getByRole('link').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await fill({ '/account/email': email, '/account/password': password });
  await press('Sign in');
  await page.waitForURL('**/account/code?draft=*');
  await page.getByText('Step 2 of 2').waitFor();
  await fill({ '/check/code': await newestCode() });
  await press('Continue');
  await page.waitForURL('**/drafts/*');
  await page.getByLabel('Employment status').first().waitFor();
  await page.locator('#account-menu').click();
  await page.locator('#saved-forms').click();
  await page.getByRole('main').getByRole('link', { name: 'WB Case Monitoring' }).click();
  expect(await page.getByLabel('Employment status').first().inputValue()).not.toBe('');
});

test('what is typed before somebody signs in from the top of the page is there afterwards, and a form by a link can be taken into an account', async () => {
  await openBrowser();
  await page.goto(`${portal.origin}/forms/aberwen/callback`);
  await fillField(fieldAt(page, '/reason/today'), false);
  await page.locator('[data-action="save"]').click();
  const link = (await page.locator('[data-link]').getAttribute('href')) ?? '';
  await fillField(fieldAt(page, '/reason/today'), true);
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await page.waitForURL('**/account/sign-in?draft=*');
  // Cancelled: the draft stays what it was, with its link.
  await press('Cancel');
  await page.waitForURL('**/drafts/*');
  expect(await fieldAt(page, '/reason/today').locator('input[data-value="true"]').isChecked()).toBe(true);
  await signIn(password);
  await enterCode();
  await page.getByRole('heading', { name: 'Saved forms' }).waitFor();
  await page.goto(link);
  await page.getByRole('button', { name: 'Keep this form in your account' }).click();
  await page.waitForFunction(() => document.getElementById('keep-in-account') === null);
  expect(await fieldAt(page, '/reason/today').locator('input[data-value="true"]').isChecked()).toBe(true);
  await page.goto(link);
  await page.getByRole('heading', { name: 'This saved form is in an account now' }).waitFor();
});

test('all of it is in Welsh too, and stays so from page to page', async () => {
  await openBrowser();
  await page.goto(`${portal.origin}/account/sign-in?lang=cy`);
  await page.getByText('Cam 1 o 2').waitFor();
  await fieldAt(page, '/account/email').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await fill({ '/account/email': email, '/account/password': 'Wrong-Password-1' });
  await press('Mewngofnodi');
  await page.getByText('Mae’r cyfeiriad e-bost neu’r cyfrinair yn anghywir.').waitFor();
  await fill({ '/account/password': password });
  await press('Mewngofnodi');
  await page.waitForURL('**/account/code?lang=cy');
  await fieldAt(page, '/check/code').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await fill({ '/check/code': await newestCode() });
  await press('Parhau');
  await page.getByRole('heading', { name: 'Ffurflenni a gadwyd' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('#language').click();
  await page.getByRole('heading', { name: 'Saved forms' }).waitFor();
  await page.locator('#language').click();
  await page.locator('#account-menu').click();
  await page.locator('#sign-out').click();
  await page.getByRole('heading', { name: 'Rydych wedi allgofnodi' }).waitFor();
});

test('on all these pages nothing broke the content policy', () => {
  expect(watched.flatMap(({ violations }) => violations)).toEqual([]);
});
