import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';
import { defaultLimits } from '../src/limits/limits.ts';
import { StartError } from '../src/start-error.ts';
import { readSettings } from '../src/settings.ts';

const root = '/srv/formwright';

test('the default is port 4000 and folders in the project', () => {
  expect(readSettings([], {}, root)).toEqual({
    port: 4000,
    host: 'localhost',
    forms: '/srv/formwright/forms',
    database: '/srv/formwright/.formwright/portal.db',
    client: '/srv/formwright/apps/portal/dist/browser',
    sources: '/srv/formwright/sources',
    transport: 'http',
    limits: defaultLimits,
  });
});

test('PORT, HOST and paths are read', () => {
  const settings = readSettings(
    ['--forms', '/a', '--database', '/b.db', '--client', '/c', '--sources', '/d'],
    { PORT: '80', HOST: '0.0.0.0' },
    root,
  );
  expect(settings).toEqual({
    port: 80,
    host: '0.0.0.0',
    forms: '/a',
    database: '/b.db',
    client: '/c',
    sources: '/d',
    transport: 'http',
    limits: defaultLimits,
  });
});

test('a scanner, metrics, proxies, https and limits are read', () => {
  const args = [
    '--scanner',
    '/run/clamd.ctl',
    '--metrics',
    '[::1]:9464',
    '--https',
    '--trust-proxy',
    '10.0.0.0/8,loopback,::1',
    '--limit',
    'gigabytes=0.5',
    '--limit',
    'drafts-per-hour=5',
  ];
  expect(readSettings(args, {}, root)).toMatchObject({
    scanner: '/run/clamd.ctl',
    metrics: '[::1]:9464',
    transport: 'https',
    proxies: '10.0.0.0/8,loopback,::1',
    limits: { ...defaultLimits, gigabytes: 0.5, 'drafts-per-hour': 5 },
  });
});

test.each([
  ['--trust-proxy', 'true'],
  ['--trust-proxy', '10.0.0.0/0'],
  ['--trust-proxy', '10.0.0.0/33'],
  ['--trust-proxy', 'proxy.example'],
  ['--trust-proxy', ''],
  ['--scanner', 'localhost:99999'],
  ['--scanner', 'a b:1'],
  ['--metrics', '/run/metrics'],
  ['--metrics', '9464'],
  ['--limit', 'gigabytes'],
  ['--limit', 'gigabytes=0'],
  ['--limit', 'toString=1'],
])('%s %s is refused', (option, value) => {
  expect(() => readSettings([option, value], {}, root)).toThrow(StartError);
});

test.each(['abc', '-1', '65536', '4000.5', '0x10', ' '])('PORT=%s is refused in one line', (PORT) => {
  expect(() => readSettings([], { PORT }, root)).toThrow(/^PORT is .* must be a number from 0 to 65535\.$/);
});

test('mails are sent from an address by a server, or shown in an outbox on this machine alone', () => {
  const SMTP_URL = 'smtps://name:secret@mail.example';
  const from = ['--mail-from', 'no-reply@anytown.example'];
  expect(readSettings(from, { SMTP_URL }, root).mail).toEqual({ server: SMTP_URL, from: 'no-reply@anytown.example' });
  expect(readSettings(['--outbox'], {}, root).mail).toBe('outbox');
  for (const [args, environment] of [
    [from, {}],
    [[], { SMTP_URL }],
    [['--mail-from', 'Anytown <a@b.example>'], { SMTP_URL }],
    [from, { SMTP_URL: 'https://mail.example' }],
    [from, { SMTP_URL: 'mail.example' }],
    [['--outbox', ...from], {}],
    [['--outbox'], { HOST: '0.0.0.0' }],
  ] as const) {
    const read = (): unknown => readSettings(args, environment, root);
    expect(read).toThrow(StartError);
    expect(read).not.toThrow(/secret/);
  }
});

test('how staff sign in is read from a file whose secret is in no message, or anybody can on this machine alone', () => {
  const file = join(temporaryFolder('portal-staff-'), 'staff.json');
  const read = (council: object): unknown => {
    writeFileSync(file, JSON.stringify({ anytown: council }));
    return readSettings(['--staff', file], {}, root).staff;
  };
  const right = {
    issuer: 'https://login.anytown.example',
    clientId: 'forms',
    clientSecret: 'secret',
    teams: { duty: ['grp-duty'] },
  };
  const rest = { scope: 'openid profile', claim: 'groups', withoutTeam: [], auditors: [] };
  expect(read(right)).toEqual(new Map([['anytown', { ...right, ...rest }]]));
  for (const wrong of [
    { ...right, issuer: 'http://login.anytown.example' },
    { ...right, issuer: 'login' },
    { ...right, teams: { duty: 'grp-duty' } },
    { ...right, auditor: ['secret'] },
    { ...right, teams: undefined },
  ]) {
    expect(() => read(wrong)).toThrow(StartError);
    expect(() => read(wrong)).not.toThrow(/secret/);
  }
  writeFileSync(file, 'secret');
  expect(() => readSettings(['--staff', file], {}, root)).toThrow(/^The settings of staff in .* are not JSON\.$/);
  expect(() => readSettings(['--staff', `${file}.none`], {}, root)).toThrow(/cannot be read/);
  expect(readSettings(['--demo-staff'], {}, root).staff).toBe('demo');
  expect(() => readSettings(['--demo-staff'], { HOST: '0.0.0.0' }, root)).toThrow(StartError);
  expect(() => readSettings(['--demo-staff', '--staff', file], {}, root)).toThrow(StartError);
});

test('an unknown option is refused, and the known ones are named', () => {
  expect(() => readSettings(['--form', 'x'], {}, root)).toThrow(/--form.*known: --forms DIR/s);
});
