import type { Browser } from 'playwright';

/**
 * How long a test waits for what it means, in milliseconds: long enough for a machine that has ten other things to do.
 * A test that passes never waits that long.
 */
export const patience = 120_000;

/** Makes every page of a browser wait as long, and returns the browser. */
export function patient(browser: Browser): Browser {
  browser.on('context', (context) => context.setDefaultTimeout(patience));
  return browser;
}
