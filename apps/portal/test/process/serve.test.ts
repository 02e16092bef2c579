import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildForms } from '../helpers/build-forms.ts';
import { lettersDraft, requestDraft } from '../helpers/drafts.ts';
import { testSources } from '../helpers/start-portal.ts';
import { endWithUs } from '../helpers/end-with-us.ts';
import { writeClient } from '../helpers/open-test-portal.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const script = fileURLToPath(new URL('../helpers/run-serve.js', import.meta.url));

const built = await buildForms();
/** A project's folder with the browser's files where `npm run build` leaves them. */
const root = temporaryFolder('portal-serve-');
writeClient(join(root, 'apps/portal/dist/browser'), built);

/** However starved the machine is, what is under way ends. */
const patient = ['--limit', 'end-seconds=300'];

interface Started {
  readonly child: ChildProcess;
  written(): string;
  /** The exit status, once it has ended. */
  readonly ended: Promise<number | null>;
}

function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, [script, root, '--sources', testSources, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithUs(child);
  const texts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => texts.push(data.toString()));
  return { child, written: () => texts.join(''), ended: once(child, 'close').then(([code]) => code as number | null) };
}

async function originOf({ written }: Started): Promise<string> {
  await expect
    .poll(written)
    .toMatch(
      /^The portal is at http:\/\/localhost:\d+\nFiles are not scanned for viruses\. .*\nSubmissions are not confirmed by mail\. .*\nNo staff can sign in .*\n$/,
    );
  return /http:\S+/.exec(written())?.[0] ?? '';
}

async function listening(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

test('it prints its address, answers there, and shuts down gracefully', async () => {
  const portal = start(['--forms', built], { PORT: '0' });
  const origin = await originOf(portal);
  expect((await fetch(`${origin}/`)).status).toBe(200);
  // The default folder did not exist, and is created for its owner only.
  expect(statSync(join(root, '.formwright')).mode & 0o077).toBe(0);
  portal.child.kill('SIGTERM');
  expect(await portal.ended).toBe(0);
});

test('a request in progress is answered before it ends', async () => {
  const portal = start(['--forms', built, ...patient], { PORT: '0' });
  const origin = await originOf(portal);
  const body = JSON.stringify(requestDraft());
  const address = `${origin}/api/forms/anytown/request/drafts`;
  // The portal has received the request when it asks for the body. Half of the body is sent now, and the other half
  // after the signal.
  const sending = request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), expect: '100-continue' },
  });
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  sending.flushHeaders();
  await once(sending, 'continue');
  sending.write(body.slice(0, 20));
  portal.child.kill('SIGINT');
  // It has received the signal when it refuses new connections.
  await expect
    .poll(async () =>
      fetch(origin, { headers: { connection: 'close' } }).then(
        ({ status }) => status,
        () => 'refused',
      ),
    )
    .not.toBe(200);
  sending.end(body.slice(20));
  const [response] = await answered;
  response.resume();
  expect(response.statusCode).toBe(201);
  expect(await portal.ended).toBe(0);
});

/** Connects, sends a request's text, and gives all that comes back once the connection is closed. */
async function speak(
  origin: string,
  text: string,
): Promise<{ readonly socket: Socket; readonly answer: Promise<string> }> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (data: Buffer) => (answer += data.toString()));
  socket.on('error', (error) => (answer += `broken off: ${error.message}`));
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(answer)));
  await once(socket, 'connect');
  await new Promise((resolve) => socket.write(text, resolve));
  return { socket, answer: closed };
}

const post = (body: string, more = ''): string =>
  `POST /api/forms/anytown/request/drafts HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n${more}\r\n${body}`;

test('forty saves that have been sent at SIGTERM are all answered, on new connections and on open ones', async () => {
  const portal = start(['--forms', built, ...patient], { PORT: '0', HOST: '127.0.0.1' });
  const origin = await originOf(portal);
  const body = JSON.stringify(requestDraft());
  const kept = await Promise.all(
    Array.from({ length: 20 }, async () => speak(origin, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n')),
  );
  // The connection has been answered and stays open.
  await Promise.all(kept.map(async ({ socket }) => once(socket, 'data')));
  const fresh = await Promise.all(Array.from({ length: 20 }, async () => speak(origin, '')));
  for (const { socket } of [...kept, ...fresh]) socket.write(post(body));
  portal.child.kill('SIGTERM');
  const answers = await Promise.all([...kept, ...fresh].map(async ({ answer }) => answer));
  expect(answers.filter((answer) => !answer.includes('HTTP/1.1 201 Created'))).toEqual([]);
  expect(answers.filter((answer) => answer.includes('broken off'))).toEqual([]);
  expect(await portal.ended).toBe(0);
  await expect(fetch(origin)).rejects.toThrow('fetch failed');
});

test('a PDF that is being drawn at SIGTERM is still sent', async () => {
  const portal = start(['--forms', built, ...patient], { PORT: '0', HOST: '127.0.0.1' });
  const origin = await originOf(portal);
  const begun = await fetch(`${origin}/api/forms/anytown/request/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(requestDraft()),
  });
  const { token } = (await begun.json()) as { token: string };
  const exchanged = await fetch(`${origin}/drafts/${token}/pdf`, { redirect: 'manual' });
  const cookie = exchanged.headers
    .getSetCookie()
    .map((text) => text.split(';', 1)[0])
    .join('; ');
  // Drawn once before, so that a process exists. On a busy machine, starting one may take longer than shutting down
  // waits.
  const first = await fetch(`${origin}${exchanged.headers.get('location')}`, { headers: { cookie } });
  expect(first.status).toBe(200);
  await first.arrayBuffer();
  const { answer } = await speak(
    origin,
    `GET ${exchanged.headers.get('location')} HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\n\r\n`,
  );
  portal.child.kill('SIGTERM');
  expect((await answer).slice(0, 15)).toBe('HTTP/1.1 200 OK');
  expect(await portal.ended).toBe(0);
});

test('an upload that takes too long is cut off, as none of it was acknowledged, and the status is 0', async () => {
  const portal = start(['--forms', built], { PORT: '0', HOST: '127.0.0.1' });
  const origin = await originOf(portal);
  const begun = await fetch(`${origin}/api/forms/anytown/letters/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(lettersDraft()),
  });
  const { token } = (await begun.json()) as { token: string };
  const upload = await speak(
    origin,
    `POST /api/drafts/${token}/files?pointer=/you/letters&name=a.pdf HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\ncontent-length: 9000\r\n\r\n%PDF-1.7`,
  );
  portal.child.kill('SIGTERM');
  expect(await portal.ended).toBe(0);
  expect(await upload.answer).not.toContain('HTTP/1.1 2');
  expect(portal.written()).not.toContain('failed');
});

test('a port in use is one clear line', async () => {
  const { server, port } = await listening();
  const portal = start(['--forms', built], { PORT: String(port) });
  expect(await portal.ended).toBe(1);
  expect(portal.written()).toBe(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start\n`);
  server.close();
});

test.each([
  [['--forms', '/nowhere/forms'], {}, /^The forms folder cannot be read: .*\/nowhere\/forms.*\n$/],
  [
    ['--client', '/nowhere/browser'],
    {},
    /^The browser's files are not in \/nowhere\/browser\. Build them first: npm run build\n$/,
  ],
  [['--database', '/proc/portal.db'], {}, /^The database \/proc\/portal\.db cannot be opened: .*\n$/],
  [
    ['--database', '/nowhere/portal.db'],
    {},
    /^The database's folder \/nowhere does not exist\. Nothing was created\. Create the folder, or use another file: --database FILE\n$/,
  ],
  [['--prot', '4000'], {}, /^.*--prot.*\n$/],
  [['--limit', 'drafts=5'], {}, /^There is no limit "drafts" \(known: drafts-per-hour, .*\n$/],
  [['--limit', 'gigabytes=-1'], {}, /^The limit gigabytes is "-1"\. It must be a number above 0\.\n$/],
  [['--trust-proxy', 'true'], {}, /^--trust-proxy has "true"\. It must be addresses or ranges .*\n$/],
  [['--scanner', 'localhost'], {}, /^--scanner is "localhost"\. It must be HOST:PORT, or the path of a socket\.\n$/],
  [[], { PORT: 'four thousand' }, /^PORT is "four thousand"\. It must be a number from 0 to 65535\.\n$/],
  [
    [],
    { PORT: '0', HOST: 'no.such.host.invalid' },
    /^The portal cannot listen on no\.such\.host\.invalid, port 0: .*\n$/,
  ],
])('%j %j cannot start, and says so in one line', async (args, environment, line) => {
  const portal = start(['--forms', built, ...args], environment);
  expect(await portal.ended).toBe(1);
  expect(portal.written()).toMatch(line);
  expect(portal.written().trim().split('\n')).toHaveLength(1);
});

test('a form that has not been built is reported, and the others are served', async () => {
  const folder = temporaryFolder('portal-unbuilt-');
  mkdirSync(join(folder, 'anytown', 'unbuilt'), { recursive: true });
  writeFileSync(join(folder, 'anytown', 'unbuilt', 'form.json'), '{}');
  mkdirSync(join(folder, 'anytown', 'broken', 'generated'), { recursive: true });
  writeFileSync(join(folder, 'anytown', 'broken', 'generated', 'index.js'), 'export const form = ;');
  const portal = start(['--forms', folder], { PORT: '0' });
  await expect.poll(portal.written).toContain('The portal is at');
  expect(portal.written()).toContain('anytown/unbuilt has not been built');
  expect(portal.written()).toContain('anytown/broken cannot be served');
  portal.child.kill('SIGTERM');
  await portal.ended;
});

test('answers and tokens are never logged, even when something fails', async () => {
  const portal = start(['--forms', built], { PORT: '0' });
  const origin = await originOf(portal);
  const send = async (path: string, body: string, method: 'POST' | 'PUT' = 'POST'): Promise<Record<string, string>> =>
    (
      await fetch(`${origin}${path}`, { method, headers: { 'content-type': 'application/json' }, body })
    ).json() as Promise<Record<string, string>>;
  const { token = '' } = await send(
    '/api/forms/anytown/request/drafts',
    JSON.stringify(requestDraft({ help: { kind: 'SECRETANSWER' } })),
  );
  await send(`/api/drafts/${token}`, '{"SECRETANSWER', 'PUT');
  await send(`/api/drafts/${token}/submit`, JSON.stringify(requestDraft({ SECRETANSWER: ['SECRETANSWER'] })));
  // A failure of ours: the database's folder is deleted, so that the file can no longer be written.
  rmSync(join(root, '.formwright'), { recursive: true });
  mkdirSync(join(root, '.formwright'));
  writeFileSync(join(root, '.formwright', 'portal.db-wal'), 'no log');
  await send(`/api/drafts/${token}/submit`, JSON.stringify(requestDraft({ help: { kind: 'SECRETANSWER' } })));
  portal.child.kill('SIGTERM');
  await portal.ended;
  expect(portal.written()).not.toContain('SECRETANSWER');
  expect(portal.written()).not.toContain(token);
});
