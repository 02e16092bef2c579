// Finds a Chromium for the tests: the one named in CHROMIUM, an installed one, or Debian's package.
import { existsSync } from 'node:fs';
import { installDebian } from './install-debian.js';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Returns the path of a Chromium. Installs Debian's package if it runs as root. If there is none, prints what to do and
 * returns undefined.
 */
export function ensureChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : complain(`CHROMIUM is ${named}, which does not exist.`);
  return (
    find() ??
    install() ??
    complain('The tests need Chromium. Install it (on Debian: apt-get install chromium) or set CHROMIUM to its path.')
  );
}

function find() {
  return installed.find((path) => existsSync(path));
}

function install() {
  // The fonts that the package recommends in place of Arial. Without them pages are wider than what people see.
  installDebian('chromium', 'fonts-liberation');
  return find();
}

function complain(line) {
  console.error(line);
  return undefined;
}
