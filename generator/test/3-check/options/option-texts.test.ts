import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkForm } from '../../../src/index.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const folder = temporaryFolder('option-texts-');

async function codesOf(...values: readonly string[]): Promise<readonly string[]> {
  const file = join(folder, 'form.json');
  const options = values.map((value, n) => ({ const: value, title: `Option ${n}` }));
  writeFileSync(
    file,
    JSON.stringify({
      $schema: '../../../schemas/dialect.json',
      $id: 'example/example',
      title: 'Example',
      type: 'object',
      'x-form': { version: '1.0.0', owner: 'Example Council' },
      properties: {
        page: {
          title: 'Page',
          type: 'object',
          properties: { choice: { title: 'Choice', type: 'string', oneOf: options } },
        },
      },
    }),
  );
  const { diagnostics } = await checkForm(file);
  return diagnostics.map(({ code }) => code);
}

test('two options that look the same are the same', async () => {
  expect(await codesOf('\u0175', 'w\u0302')).toEqual(['duplicate-option']);
  expect(await codesOf('\u0175', 'w')).toEqual([]);
});

test('an option that can never be a valid answer is refused', async () => {
  for (const value of [' a', 'a\u00a0', 'a\u0000b', 'a\r\nb', '\u200b', '\u2800'])
    expect(await codesOf(value, 'other'), JSON.stringify(value)).toEqual(['option-text']);
});
