import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { stepsOf } from '../build-steps.js';
import { formsFolder } from '../forms-folder.js';

test('the forms that the portal is to serve are built, and the client from them', () => {
  for (const [args, forms] of [
    [['--https', '--forms', 'other', '--limit', 'gigabytes=5'], resolve('other')],
    [['--forms=/srv/forms'], '/srv/forms'],
    [['--https'], 'forms'],
  ] as const) {
    expect(formsFolder([...args])).toBe(forms);
    expect(stepsOf(forms)).toEqual([
      ['the forms', 'desk/command/bin/formwright.js', 'build', forms],
      ['the portal’s pages', 'apps/portal/build-client.js', '--forms', forms],
    ]);
  }
});
