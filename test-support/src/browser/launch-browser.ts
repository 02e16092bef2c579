import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';
import { patient } from './patient.ts';

const executable =
  process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** Starts the machine's Chromium, with more switches if they are given. */
export async function launchBrowser(...switches: readonly string[]): Promise<Browser> {
  return patient(
    await chromium.launch({
      ...(executable === undefined ? {} : { executablePath: executable }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...switches,
      ],
    }),
  );
}
