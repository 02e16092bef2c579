import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MailSettings } from '../../src/mail/open-smtp.ts';
import { endWithUs } from './end-with-us.ts';

export interface PortalSettings {
  readonly forms?: string;
  /** A folder of releases, instead of `forms` and `client`. */
  readonly releases?: string;
  readonly database: string;
  readonly client?: string;
  readonly mail?: MailSettings | 'outbox';
  /** Anybody can sign in as staff. */
  readonly staff?: 'demo';
  /** 0, or absent: any free one. */
  readonly port?: number;
  /** The moment at which the portal's clock stands. */
  readonly now?: string;
}

export interface RunningPortal {
  readonly origin: string;
  readonly port: number;
  /** What it has written to standard output and standard error so far. */
  written(): string;
  /** Ends the process by a signal, and waits until it is gone. Gives the exit status. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** What the sample forms look up. */
export const testSources: string = fileURLToPath(new URL('../sources', import.meta.url));

export const builtClient = fileURLToPath(new URL('../../dist/browser', import.meta.url));
const script = fileURLToPath(new URL('run-portal.js', import.meta.url));

/** Starts the portal as built, in a process of its own. */
export async function startPortal({ client = builtClient, ...settings }: PortalSettings): Promise<RunningPortal> {
  if (!existsSync(fileURLToPath(new URL('../../dist/index.js', import.meta.url))))
    throw new Error('The portal has not been built: npm run build');
  const child = spawn(process.execPath, [script, JSON.stringify({ client, sources: testSources, ...settings })], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  endWithUs(child);
  const texts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => texts.push(data.toString()));
  const origin = await firstLine(child, texts);
  return {
    origin,
    port: Number(new URL(origin).port),
    written: () => texts.join(''),
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill(signal);
        await gone;
      }
      return child.exitCode;
    },
  };
}

async function firstLine(child: ChildProcess, texts: readonly string[]): Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const line = await Promise.race([
    once(lines, 'line').then(([text]) => String(text)),
    once(child, 'exit').then(() => undefined),
  ]);
  if (line === undefined) throw new Error(`The portal did not start: ${texts.join('')}`);
  return line;
}
