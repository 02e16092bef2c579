import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { installDebian } from '../../../../scripts/install-debian.js';
import { clamd } from '../../src/files/scanner.ts';
import { endWithUs } from './end-with-us.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const program = '/usr/sbin/clamd';

/** A clamd with one signature of ours: none of the real ones can be had without its own network. */
export interface RunningClamd {
  /** Path of its socket, and its TCP address. */
  readonly socket: string;
  readonly address: string;
  end(): Promise<void>;
}

/** What a file has in it that our clamd finds. */
export const infection = Buffer.from('formwright-test-virus-5d8c');

/** What our clamd takes at most. */
export const longestStream = 1024 * 1024;

/** Starts Debian's clamd, installed first where we are root. */
export async function startClamd(): Promise<RunningClamd> {
  if (!existsSync(program)) installDebian('clamav-daemon');
  if (!existsSync(program)) throw new Error('This test needs clamd (on Debian: apt-get install clamav-daemon).');
  const folder = temporaryFolder('clamd-');
  const [socket, address] = [join(folder, 'clamd.socket'), `127.0.0.1:${await freePort()}`];
  mkdirSync(join(folder, 'signatures'));
  writeFileSync(join(folder, 'signatures', 'test.ndb'), `Formwright.Test:0:*:${infection.toString('hex')}\n`);
  const settings = {
    LocalSocket: socket,
    TCPSocket: address.split(':')[1],
    TCPAddr: '127.0.0.1',
    DatabaseDirectory: join(folder, 'signatures'),
    Foreground: 'yes',
    StreamMaxLength: longestStream,
  };
  writeFileSync(
    join(folder, 'clamd.conf'),
    Object.entries(settings)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
  );
  const child = spawn(program, ['--config-file', join(folder, 'clamd.conf')], { stdio: ['ignore', 'pipe', 'pipe'] });
  endWithUs(child);
  while (!(await isUp(child, socket))) await delay(50);
  return {
    socket,
    address,
    async end() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function isUp(child: ChildProcess, socket: string): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`clamd has ended: ${child.exitCode}`);
  return clamd(socket)
    .ping()
    .then(
      () => true,
      () => false,
    );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
