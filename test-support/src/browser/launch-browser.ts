import { type Browser, chromium } from 'playwright';
import { chromiumSwitches, findChromium } from './find-chromium.js';
import { patient } from './patient.ts';

/** Starts the machine's Chromium, with more switches if they are given. */
export async function launchBrowser(...switches: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  return patient(
    await chromium.launch({ ...(executablePath && { executablePath }), args: [...chromiumSwitches, ...switches] }),
  );
}
