import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Definition } from '../../src/index.ts';
import { buildRead } from '../../src/pipeline/build-form.ts';
import { checkForm } from '../../src/index.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

// Anything that takes the square of their number would take hours.
test('a million levels of nesting are reported as an error, with a place', async () => {
  const file = join(temporaryFolder('deep-'), 'form.json');
  writeFileSync(file, '{"properties":{"a":'.repeat(500_000) + '{}' + '}}'.repeat(500_000));
  expect((await checkForm(file)).diagnostics.map(({ code, offset }) => ({ code, offset }))).toEqual([
    { code: 'too-deep', offset: 950 },
  ]);
});

test('an internal error is reported at the form, and not thrown', async () => {
  const root = { place: { file: 'form.json', pointer: '', offset: 0, length: 2 } };
  const definition = { file: 'form.json', texts: new Map(), lists: new Map(), root } as unknown as Definition;
  const { diagnostics, files } = await buildRead({ definition, diagnostics: [], texts: new Map() });
  expect(files).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['internal-error']);
});
