import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SavedDraft } from '@formwright/session';
import { beforeAll, expect, test } from 'vitest';
import { runRelease } from '../../src/releases/run-release.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { startPortal } from '../helpers/start-portal.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

// A council releases 1.0.0 of a form, then 2.0.0, and goes back, while one portal runs.

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const scratch = local('../../.formwright');
const releases = temporaryFolder('releases-', scratch);

let older: string;
let newer: string;

beforeAll(async () => {
  older = await buildForms(local('../changed/older'));
  newer = await buildForms(local('../changed/newer'));
});

/** Runs the command on a day. These forms have been built, so `formwright` has nothing to do. */
async function release(...args: readonly string[]): Promise<{ status: number; said: string }> {
  const lines: string[] = [];
  const status = await runRelease(['--releases', releases, ...args], {
    root: scratch,
    now: new Date('2026-12-01T09:00:00Z'),
    print: (line) => lines.push(line),
    formwright: () => true,
  });
  return { status, said: lines.join('\n') };
}

const approved = ['--approved-by', 'Ann Hughes'] as const;

test('a portal follows what is released and gone back to, without a restart, and drafts follow', async () => {
  expect(await release('--forms', older, ...approved)).toEqual({
    status: 0,
    said: 'new: anytown/handrail\nRelease 1, approved by Ann Hughes, is in force from today.',
  });
  const portal = await startPortal({
    releases,
    database: join(temporaryFolder('portal-'), 'portal.db'),
    now: '2026-12-01T10:00:00Z',
  });
  const versionOf = async (address: string): Promise<string> => {
    const { body } = await fetchPage(`${portal.origin}${address}`);
    return /"version":"([^"]+)"/.exec(body)?.[1] ?? '';
  };
  const files = async (): Promise<readonly string[]> => [
    ...new Set((await fetchPage(`${portal.origin}/forms/anytown/handrail`)).body.match(/\/assets\/[^"]+\.js/g)),
  ];
  const token = await save(portal.origin, {
    form: 'anytown/handrail',
    version: '1.0.0',
    page: 'home',
    ticked: [],
    prefilled: {},
    answers: { home: { owner: 'council', phone: '01632 960001' } },
    entries: {},
  });
  const draft = `/forms/anytown/handrail?draft=${token}`;
  expect(await versionOf(draft)).toBe('1.0.0');
  const oldFiles = await files();

  expect((await release('--forms', newer, ...approved)).said).toBe(
    'changed: anytown/handrail 1.0.0 → 2.0.0\nRelease 2, approved by Ann Hughes, is in force from today.',
  );
  await expect.poll(files).not.toEqual(oldFiles);
  expect(portal.written()).toContain('Release 2 is in force.');
  expect(await versionOf(draft)).toBe('2.0.0');
  // A page that was opened before still gets its files.
  const newFiles = await files();
  const [onlyOld] = oldFiles.filter((file) => !newFiles.includes(file));
  expect((await fetch(`${portal.origin}${onlyOld}`)).status).toBe(200);
  expect((await fetch(`${portal.origin}/assets/..%2Frelease.json`)).status).toBe(404);
  expect((await fetch(`${portal.origin}/assets/formwright.js`)).status).toBe(404);

  expect((await release('--back', ...approved)).said).toMatch(/^Release 1 is in force again/);
  await expect.poll(files).toEqual(oldFiles);
  await portal.end('SIGTERM');
});

test('a release that cannot be made leaves everything as it was', async () => {
  const before = readFileSync(join(releases, 'log.json'), 'utf8');
  const nothing = async (args: readonly string[], status: number, said: RegExp): Promise<void> => {
    const result = await release(...args);
    expect(result.said).toMatch(said);
    expect(result.status).toBe(status);
    expect(readFileSync(join(releases, 'log.json'), 'utf8')).toBe(before);
    expect(readdirSync(releases).filter((name) => name.startsWith('.new'))).toEqual([]);
  };
  await nothing(['--forms', older], 2, /^Say who approved it/);
  await nothing(['--forms', older, '--approved-by', '  '], 2, /^Say who approved it/);
  await nothing(['--forms', older, ...approved, '--from', '2026-11-30'], 2, /which is over/);
  await nothing(['--forms', older, ...approved, '--from', '2026-02-30'], 2, /must be a date/);
  await nothing(['--frm', older, ...approved], 2, /--frm/);
  await nothing(['--withdraw', '1', ...approved], 1, /not planned/);
  await nothing(['--again', '7', ...approved], 1, /no release 7\. There are: 1, 2/);

  const changed = temporaryFolder('changed-', scratch);
  cpSync(older, changed, { recursive: true });
  const receiver = join(changed, 'anytown/handrail/generated/receiver.js');
  writeFileSync(
    receiver,
    readFileSync(receiver, 'utf8').replace(/definitionHash="[0-9a-f]{8}/, 'definitionHash="00000000'),
  );
  await nothing(['--forms', changed, ...approved], 1, /anytown\/handrail has changed, but its version has not/);
  writeFileSync(receiver, 'syntax error');
  await nothing(['--forms', changed, ...approved], 1, /./);
  rmSync(join(changed, 'anytown/handrail'), { recursive: true });
  await nothing(
    ['--forms', changed, ...approved],
    1,
    /anytown\/handrail is in force and missing here.*--remove anytown\/handrail/,
  );
  await nothing(['--forms', join(changed, 'nowhere'), ...approved], 1, /nowhere/);
});

test('a release waits for its day, and says what was made without it', async () => {
  expect((await release('--forms', newer, '--from', '2026-12-24', ...approved)).said).toMatch(
    /is in force from 2026-12-24/,
  );
  expect((await release('--on', '2026-12-23')).said).toMatch(
    /^On 2026-12-23: release 1, in force from 2026-12-01, approved by Ann Hughes\.\nanytown\/handrail 1\.0\.0/,
  );
  expect((await release('--on', '2026-12-24')).said).toMatch(/release 3/);
  expect((await release('--forms', newer, ...approved)).said).toMatch(
    /Release 3 is planned from 2026-12-24, and was made without these changes/,
  );
  expect((await release('--withdraw', '3', ...approved)).said).toBe('Release 3 is withdrawn.');
  expect((await release('--on', '2026-12-24')).said).toMatch(/release 4/);
  expect((await release('--list')).said.split('\n')).toHaveLength(6);
  expect(existsSync(join(releases, '3/release.json'))).toBe(true);
});

test('a portal does not start if nothing is in force', async () => {
  await expect(
    startPortal({ releases: temporaryFolder('no-releases-'), database: join(temporaryFolder('portal-'), 'portal.db') }),
  ).rejects.toThrow(/No release in .* is in force today/);
});

async function fetchPage(address: string): Promise<{ status: number; body: string }> {
  const first = await fetch(address, { redirect: 'manual' });
  const cookie = first.headers.get('set-cookie')?.split(';')[0];
  const response =
    first.status === 303
      ? await fetch(new URL(first.headers.get('location') ?? '', address), { headers: cookie ? { cookie } : {} })
      : first;
  return { status: response.status, body: await response.text() };
}

async function save(origin: string, draft: SavedDraft): Promise<string> {
  const response = await fetch(`${origin}/api/forms/anytown/handrail/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  });
  return ((await response.json()) as { token: string }).token;
}
