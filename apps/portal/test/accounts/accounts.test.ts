import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Browser, openWithAccounts, otherPassword, password } from '../helpers/accounts.ts';
import type { TestPortal } from '../helpers/open-test-portal.ts';

let portal: TestPortal;
const browser = (): Browser => new Browser(portal.app);

beforeAll(async () => void (portal = await openWithAccounts()));
afterAll(async () => {
  expect(portal.reported).toEqual([]);
  await portal.close();
});
afterEach(() => void vi.useRealTimers());

/** Lets minutes pass, for the portal and for better-auth. */
function later(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
}

test('somebody registers, enters the code that was sent, and is signed in; a password alone opens nothing [S0-41, S0-56]', async () => {
  const one = browser();
  expect((await one.register('one@example.org')).json()).toEqual({ next: '/account/code' });
  expect(await one.outbox()).toContain('to one@example.org');
  // An address that was not confirmed opens nothing.
  expect((await browser().signIn('one@example.org')).json()).toMatchObject({ error: 'not-right' });
  expect((await one.enter('0000 0000')).json()).toMatchObject({ error: 'not-right' });
  expect((await one.enter(await one.newestCode())).json()).toEqual({ next: '/account/registered' });
  expect(one.cookies.has('formwright.session_token')).toBe(true);

  const again = browser();
  expect((await again.signIn('ONE@example.org')).json()).toEqual({ next: '/account/code' });
  expect(again.cookies.get('formwright.session_token')).toBeUndefined();
  const code = await again.newestCode();
  expect((await again.enter(code.replace(' ', ''))).json()).toEqual({ next: '/account' });
  expect(again.cookies.has('formwright.session_token')).toBe(true);
  // A code is used up.
  expect((await again.enter(code)).json()).toMatchObject({ error: 'start-again' });
  expect((await browser().signIn('one@example.org', otherPassword)).statusCode).toBe(400);
});
