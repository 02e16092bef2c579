import { existsSync } from 'node:fs';

const installed = [
  // Chromium's engine without the windows: the tests take two thirds of the time that they take in the whole browser.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Returns the path of the Chromium that the tests use: the one named in CHROMIUM, or an installed one, if any. */
export function findChromium() {
  return process.env.CHROMIUM || installed.find((path) => existsSync(path));
}

/** Switches with which every test starts it. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
