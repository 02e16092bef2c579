import type { Browser } from 'playwright';

/**
 * How long a test waits for an expected event, in milliseconds. It is long enough for a machine that is doing ten other
 * things. A test that passes never waits that long.
 */
const patience = 120_000;

/** Makes every page of a browser wait that long, and returns the browser. */
export function patient(browser: Browser): Browser {
  browser.on('context', (context) => context.setDefaultTimeout(patience));
  return browser;
}
