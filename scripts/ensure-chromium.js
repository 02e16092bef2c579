// Finds a Chromium for the tests: the one named in CHROMIUM, an installed one, or one of Debian's packages.
import { existsSync } from 'node:fs';
import { findChromium } from '../test-support/src/browser/find-chromium.js';
import { installDebian } from './install-debian.js';

/**
 * Returns the path of a Chromium. Installs one from Debian if it runs as root. If there is none, prints what to do and
 * returns undefined.
 */
export function ensureChromium() {
  const found = findChromium() ?? install();
  if (found === undefined)
    return complain(
      'The tests need Chromium. Install it (on Debian: apt-get install chromium) or set CHROMIUM to its path.',
    );
  return existsSync(found) ? found : complain(`CHROMIUM is ${found}, which does not exist.`);
}

function install() {
  // Older releases of Debian have only the whole browser.
  for (const chromium of ['chromium-headless-shell', 'chromium']) {
    // The fonts that Chromium's package recommends in place of Arial. Without them pages are wider than what people see.
    installDebian(chromium, 'fonts-liberation');
    const found = findChromium();
    if (found) return found;
  }
  return undefined;
}

function complain(line) {
  console.error(line);
  return undefined;
}
