import { expect, test } from 'vitest';
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

test('an unknown option is refused, and the known ones are named', () => {
  expect(() => readSettings(['--form', 'x'], {}, root)).toThrow(/--form.*known: --forms DIR/s);
});
