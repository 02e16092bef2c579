import { basename, dirname, join } from 'node:path';
import { compile, read, type Definition } from '@formwright/generator';
import { expect, test } from 'vitest';
import { formFolders } from './form-folders.ts';

/** The steps of Lincolnshire's wellbeing workflow: its forms that say what follows. */
const steps = formFolders(join(dirname(import.meta.dirname), 'lincolnshire'))
  .map((folder) => [basename(folder), compile(read(join(folder, 'form.json')).definition as Definition).model] as const)
  .filter(([, { pages }]) => pages.some(({ name }) => name === 'nextActions'));

test.each(steps)('%s begins with what the record says of the person [S3-17]', (_, { pages: [first] }) => {
  expect(first).toMatchObject({ name: 'personalDetails', prefill: { from: 'person', edit: 'locked' } });
});

const actions = expect.objectContaining({ kind: 'repeat', name: 'actions' }) as object;

test.each(steps)('%s ends with its next actions [S3-42]', (_, { pages }) => {
  expect(pages.at(-1)).toMatchObject({ name: 'nextActions', children: expect.arrayContaining([actions]) });
});
