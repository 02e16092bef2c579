import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildSteps } from '../build-steps.js';
import { formsFolder } from '../forms-folder.js';

test('the forms that the portal is told to serve are built, and the browser’s files from them', () => {
  for (const [args, forms] of [
    [['--https', '--forms', 'other', '--limit', 'gigabytes=5'], resolve('other')],
    [['--forms=/srv/forms'], '/srv/forms'],
    [['--https'], 'forms'],
  ] as const) {
    const steps = buildSteps(formsFolder([...args]));
    expect(steps).toContainEqual([
      'the forms',
      'desk/command/bin/formwright.js',
      'build',
      forms,
      'packages/conformance/forms',
    ]);
    expect(steps).toContainEqual(['the portal’s pages', 'apps/portal/build-client.js', '--forms', forms]);
  }
});
