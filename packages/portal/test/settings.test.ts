import { expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

const root = '/srv/formwright';

test('without a word it is port 4000, and folders below the project', () => {
  expect(readSettings([], {}, root)).toEqual({
    port: 4000, host: 'localhost', forms: '/srv/formwright/forms', database: '/srv/formwright/.formwright/portal.db', client: '/srv/formwright/packages/portal/dist/browser', sources: '/srv/formwright/sources',
  });
});

test('PORT, HOST and paths are taken', () => {
  const settings = readSettings(['--forms', '/a', '--database', '/b.db', '--client', '/c', '--sources', '/d'], { PORT: '80', HOST: '0.0.0.0' }, root);
  expect(settings).toEqual({ port: 80, host: '0.0.0.0', forms: '/a', database: '/b.db', client: '/c', sources: '/d' });
});

test.each(['abc', '-1', '65536', '4000.5', '0x10', ' '])('PORT=%s is refused in one line', (PORT) => {
  expect(() => readSettings([], { PORT }, root)).toThrow(/^PORT is .* must be a number from 0 to 65535\.$/);
});

test('an unknown option is refused, and the known ones are named', () => {
  expect(() => readSettings(['--form', 'x'], {}, root)).toThrow(/--form.*known: --forms DIR/s);
});
