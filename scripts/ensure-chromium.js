// Makes sure of a Chromium for the tests: the one that CHROMIUM names, an installed one, or Debian's package.
import { existsSync } from 'node:fs';
import { installDebian } from './install-debian.js';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Returns the path of a Chromium, installing Debian's as root. Gives undefined where there is none, and then says what
 * to do.
 */
export function ensureChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : complain(`CHROMIUM names ${named}, which does not exist.`);
  return (
    find() ??
    install() ??
    complain('The tests need Chromium: install it (on Debian: apt-get install chromium) or name it in CHROMIUM.')
  );
}

function find() {
  return installed.find((path) => existsSync(path));
}

function install() {
  // Its own recommendation for Arial's letters, without which pages are wider than what people see.
  installDebian('chromium', 'fonts-liberation');
  return find();
}

function complain(line) {
  console.error(line);
  return undefined;
}
