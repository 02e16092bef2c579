import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { openSync, writeSync, closeSync, statSync } from 'node:fs';
import LibSql from 'libsql';
import { expect, test } from 'vitest';
import type { PortalOptions } from '../../src/index.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { completeAnswers, requestDraft } from '../helpers/drafts.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { visit } from '../helpers/visit.ts';

const built = await buildForms();

const open = async (more: Partial<PortalOptions> = {}): Promise<TestPortal> => openTestPortal(built, undefined, more);

async function freeAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `127.0.0.1:${port}`;
}

test('health is 200 if everything can be saved, and frequent checks write only once', async () => {
  const portal = await open();
  const answers = await Promise.all(Array.from({ length: 50 }, async () => portal.app.inject('/health')));
  expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(
    Array.from({ length: 50 }, () => [200, answers[0]?.body]),
  );
  expect(answers[0]?.json()).toEqual({
    status: 'ok',
    database: 'ok',
    scanner: 'off',
    log: 'off',
    forms: expect.any(Number),
  });
  expect(answers[0]?.json<{ forms: number }>().forms).toBeGreaterThan(0);
  await portal.close();
});

test('a scanner that does not answer is reported, but the status stays 200', async () => {
  const portal = await open({ scanner: '/nowhere/clamd.ctl' });
  const { statusCode, body } = await portal.app.inject('/health');
  expect([statusCode, JSON.parse(body)]).toEqual([
    200,
    expect.objectContaining({ status: 'ok', scanner: 'no-answer' }),
  ]);
  await portal.close();
});

test('health is 503 if the database cannot be written', async () => {
  const portal = await open();
  const other = new LibSql(portal.database);
  other.exec('begin immediate');
  const { statusCode, body } = await portal.app.inject('/health');
  expect([statusCode, JSON.parse(body)]).toEqual([
    503,
    expect.objectContaining({ status: 'failing', database: 'locked' }),
  ]);
  other.exec('rollback');
  other.close();
  await portal.close();
});

test('health is 503 as soon as a statement finds the database damaged', async () => {
  const portal = await open();
  const payload = requestDraft(completeAnswers);
  const tokens: string[] = [];
  for (let n = 0; n < 60; n++)
    tokens.push(
      (await portal.app.inject({ method: 'POST', url: '/api/forms/anytown/request/drafts', payload })).json<{
        token: string;
      }>().token,
    );
  await expect.poll(() => statSync(`${portal.database}-wal`).size).toBe(0);
  expect((await portal.app.inject('/health')).statusCode).toBe(200);
  await expect.poll(() => statSync(`${portal.database}-wal`).size).toBe(0);
  const file = openSync(portal.database, 'r+');
  writeSync(file, Buffer.alloc(statSync(portal.database).size - 4096, 7), 0, undefined, 4096);
  closeSync(file);
  // A change by another connection makes ours read the file again.
  const other = new LibSql(portal.database);
  other.exec('pragma user_version = 99');
  other.close();
  const pages = await Promise.all(tokens.map(async (token) => visit(portal.app, `/drafts/${token}/print`)));
  expect(pages.some(({ statusCode }) => statusCode === 500)).toBe(true);
  const { statusCode, body } = await portal.app.inject('/health');
  expect([statusCode, JSON.parse(body)]).toEqual([
    503,
    expect.objectContaining({ status: 'failing', database: 'damaged' }),
  ]);
  await portal.app.close();
});

test('metrics are counts and times by route and status, without tokens, names or answers', async () => {
  const metrics = await freeAddress();
  const portal = await open({ metrics });
  const { token } = (
    await portal.app.inject({
      method: 'POST',
      url: '/api/forms/anytown/request/drafts',
      payload: requestDraft({ ...completeAnswers, help: { ...completeAnswers.help, kind: 'SECRETANSWER' } }),
    })
  ).json<{ token: string }>();
  for (const url of [
    `/forms/anytown/request?draft=${token}`,
    '/nowhere/SECRETPATH',
    `/drafts/${token}/print`,
    '/api/sources/gp-practices?q=SECRETQUERY',
  ])
    await visit(portal.app, url);
  const response = await fetch(`http://${metrics}/metrics`);
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  expect(text).toContain(
    'formwright_request_seconds_count{method="POST",route="/api/forms/:council/:form/drafts",status="201"} 1',
  );
  expect(text).toContain('formwright_request_seconds_count{method="GET",route="/drafts/:token/print",status="200"} 1');
  expect(text).toContain('formwright_request_seconds_count{method="GET",route="none",status="404"} 1');
  expect(text).toMatch(/^formwright_database_bytes [1-9]\d*$/m);
  expect(text).toContain('process_resident_memory_bytes');
  for (const secret of [token, 'SECRET', 'anytown', '127.0.0.1']) expect(text).not.toContain(secret);
  expect((await fetch(`http://${metrics}/`)).status).toBe(404);
  // The public address does not serve metrics.
  expect((await portal.app.inject('/metrics')).statusCode).toBe(404);
  await portal.close();
  await expect(fetch(`http://${metrics}/metrics`)).rejects.toThrow('fetch failed');
});

test('if metrics cannot be served, one clear line says so', async () => {
  const metrics = await freeAddress();
  const portal = await open({ metrics });
  await expect(open({ metrics })).rejects.toThrow(`Metrics cannot be served at ${metrics}: `);
  await portal.close();
});
