import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { clamd } from './files/scanner.ts';
import { openPortal } from './open-portal.ts';
import { defaultDatabase, readSettings, type Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** What is left for closing the storage once the last request has ended or was cut off, in milliseconds. */
const closing = 4_000;

/**
 * Starts the portal with settings from the command line and the environment, prints its address, and shuts it down on
 * SIGTERM and SIGINT. If it cannot start, it prints one line and exits with status 1.
 */
export async function serve(args: readonly string[], environment: NodeJS.ProcessEnv, root: string): Promise<void> {
  try {
    const settings = readSettings(args, environment, root);
    if (settings.database === defaultDatabase(root)) makeFolder(dirname(settings.database));
    const app = await openPortal(settings);
    endBySignal(app, settings.limits['end-seconds']);
    await listen(app, settings);
    const { port } = app.server.address() as AddressInfo;
    console.log(`The portal is at http://localhost:${port}`);
    console.log(await aboutScanning(settings));
    console.log(aboutMail(settings));
    console.log(aboutStaff(settings));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartError(
      `The folder ${folder} cannot be created: ${error instanceof Error ? error.message : String(error)}. Use a file in another folder: --database FILE`,
    );
  }
}

async function listen(app: FastifyInstance, { port, host }: Settings): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new StartError(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`);
    if (code === 'EACCES')
      throw new StartError(`This account cannot use port ${port}. Choose another one: PORT=4000 npm start`);
    throw new StartError(
      `The portal cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * Returns a line that says whether files are scanned. It is printed at each start, because scanning is off by default.
 */
async function aboutScanning({ scanner }: Settings): Promise<string> {
  if (scanner === undefined) return 'Files are not scanned for viruses. To scan them with clamd: --scanner HOST:PORT';
  return clamd(scanner)
    .ping()
    .then(
      () => `Files are scanned for viruses by clamd at ${scanner}.`,
      () => `clamd at ${scanner} does not answer. No file is accepted until it does.`,
    );
}

/** Returns a line that says whether people are written to, which is off by default. */
function aboutMail({ mail }: Settings): string {
  if (mail === 'outbox') return 'No mail is sent. What would be sent is at /outbox.';
  if (mail) return `Mails are sent from ${mail.from} by ${new URL(mail.server).host}.`;
  return 'Submissions are not confirmed by mail. To send mails: SMTP_URL and --mail-from ADDRESS';
}

/** Returns a line that says who can read submissions, beside whoever has their links. */
function aboutStaff({ staff }: Settings): string {
  if (staff === 'demo') return 'At /staff anybody can sign in as staff of any council, with any name and password.';
  if (staff) return `Staff sign in at /staff: ${[...staff.keys()].join(', ')}.`;
  return 'No staff can sign in to read submissions. To let them: --staff FILE, or --demo-staff to try it';
}

function endBySignal(app: FastifyInstance, seconds: number): void {
  const end = (): void => {
    setTimeout(() => process.exit(1), seconds * 1000 + closing).unref();
    void app.close();
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}
