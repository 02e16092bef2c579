import { afterAll, beforeAll, expect, test } from 'vitest';
import { clamd } from '../../src/files/scanner.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { draftCalls } from '../helpers/draft-calls.ts';
import { lettersDraft } from '../helpers/drafts.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { infection, longestStream, type RunningClamd, startClamd } from '../helpers/start-clamd.ts';

let running: RunningClamd;
let built: string;

beforeAll(async () => {
  [running, built] = await Promise.all([startClamd(), buildForms()]);
});

afterAll(async () => {
  await running.end();
});

const pdf = (content: Buffer): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), content, Buffer.from('\n%%EOF')]);

test('clamd finds a virus over its socket and TCP, even across the pieces of the stream', async () => {
  for (const address of [running.socket, running.address]) {
    const scanner = clamd(address);
    await scanner.ping();
    expect(await scanner.scan(pdf(Buffer.from('a letter')))).toBe('clean');
    expect(await scanner.scan(pdf(infection))).toBe('infected');
    const padding = Buffer.alloc(256 * 1024 - 20, 'x');
    expect(await scanner.scan(pdf(Buffer.concat([padding, infection, padding])))).toBe('infected');
    expect(await scanner.scan(pdf(Buffer.alloc(longestStream + 300_000, 'x')))).toBe('too-large');
    expect(
      await Promise.all(
        Array.from({ length: 20 }, async (_, n) => scanner.scan(pdf(n % 2 ? infection : Buffer.from('y')))),
      ),
    ).toEqual(Array.from({ length: 20 }, (_, n) => (n % 2 ? 'infected' : 'clean')));
  }
});

async function open(scanner: string): Promise<
  TestPortal & {
    send(
      bytes: Buffer,
    ): Promise<{ readonly statusCode: number; readonly body: Record<string, unknown>; readonly retryAfter: unknown }>;
  }
> {
  const portal = await openTestPortal(built, undefined, { scanner });
  const { begin, upload } = draftCalls(portal, lettersDraft);
  const { token } = await begin();
  return {
    ...portal,
    async send(bytes) {
      const response = await upload(token, bytes, { name: 'mother.pdf' });
      return {
        statusCode: response.statusCode,
        body: response.json<Record<string, unknown>>(),
        retryAfter: response.headers['retry-after'],
      };
    },
  };
}

test('a file with a virus is refused with a message, and reported in one line without its name', async () => {
  const portal = await open(running.socket);
  expect((await portal.send(pdf(Buffer.from('a letter')))).statusCode).toBe(201);
  const { statusCode, body } = await portal.send(pdf(infection));
  expect([statusCode, body]).toEqual([
    400,
    {
      error: 'file-refused',
      message: 'The selected file ‘mother.pdf’ contains a virus',
      issues: [expect.objectContaining({ code: 'infectedFile', pointer: '/you/letters' })],
    },
  ]);
  expect(portal.reported).toEqual(['a file was refused: it contains a virus']);
  await portal.close();
});

test('while the scanner does not answer, files are refused, and can be uploaded again when it does', async () => {
  const second = await startClamd();
  const portal = await open(second.socket);
  expect((await portal.send(pdf(Buffer.from('a letter')))).statusCode).toBe(201);
  await second.end();
  const { statusCode, body, retryAfter } = await portal.send(pdf(Buffer.from('a letter')));
  expect([statusCode, body, retryAfter]).toEqual([
    503,
    { error: 'not-scanned', message: 'Files cannot be checked for viruses at the moment. Try again in a minute.' },
    '30',
  ]);
  expect(portal.reported).toEqual([expect.stringMatching(/^a file was refused: the scanner did not answer \(/)]);
  await portal.close();
});
