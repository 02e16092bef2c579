import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CompiledForm } from '@formwright/model';
import { build, createServer, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';
import { formwright } from '../src/vite/plugin.ts';

interface Imported {
  readonly form: CompiledForm;
  readonly welsh: CompiledForm;
}

/** An application with a form that has Welsh, and a question from a block. It is below this package, whose packages it finds. */
function application(): { readonly root: string; write(name: string, content: string | object): void } {
  const root = temporaryFolder('vite-', fileURLToPath(new URL('../.formwright', import.meta.url)));
  const write = (name: string, content: string | object): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const sample = fileURLToPath(new URL('samples/welsh/', import.meta.url));
  const form = JSON.parse(readFileSync(join(sample, 'form.json'), 'utf8')) as {
    properties: Record<string, { properties: object }>;
  };
  const [page = ''] = Object.keys(form.properties);
  Object.assign(form.properties[page]?.properties ?? {}, { fromBlock: { $ref: '../blocks/name.json' } });
  write('referral/form.json', form);
  write('blocks/name.json', { title: 'First', type: 'string' });
  write('package.json', { name: 'app', private: true, type: 'module' });
  write('referral/cy.json', { '/title': { en: 'Example', cy: 'Enghraifft' } });
  write(
    'main.js',
    `export { form } from './referral/form.json?formwright';\nexport { form as welsh } from './referral/form.json?formwright=cy';`,
  );
  return { root, write };
}

const titles = ({ form }: Imported): string => JSON.stringify(form.model.pages);

test('an application imports a form as it was written, built with everything that it refers to', async () => {
  const { root, write } = application();
  const options = {
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [formwright()],
    build: {
      write: false,
      lib: { entry: join(root, 'main.js'), formats: ['es'], fileName: 'main' },
      rollupOptions: { external: /^@formwright\// },
    },
  } as const;
  const [{ output }] = (await build(options as never)) as unknown as [Rolldown.RolldownOutput];
  write('built.js', output[0].code);
  const built = (await import(pathToFileURL(join(root, 'built.js')).href)) as Imported;
  expect(titles(built)).toContain('First');
  expect([built.form.model.title, built.welsh.model.title]).toEqual(['Example', 'Enghraifft']);
  expect(built.form.validateSubmission({}, { today: '2026-11-22' })).toBeInstanceOf(Array);

  write('blocks/name.json', { title: 'Second', type: 'strong' });
  await expect(build(options as never)).rejects.toThrow(/blocks\/name\.json:1:\d+ error/);
});

test('while Vite serves, a form is built again after a change of a block, and a mistake is said until it is put right', async () => {
  const { root, write } = application();
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [formwright()],
    server: { middlewareMode: true, ws: false },
  });
  const load = async (): Promise<string> => titles((await server.ssrLoadModule('/main.js')) as Imported);
  const shown = async (): Promise<string> => load().catch((error: Error) => error.message);
  expect(await load()).toContain('First');
  write('blocks/name.json', { title: 'Second', type: 'string' });
  await expect.poll(shown).toContain('Second');
  write('blocks/name.json', { title: 'Third', type: 'strong' });
  await expect.poll(shown).toContain('blocks/name.json:1');
  write('blocks/name.json', { title: 'Fourth', type: 'string' });
  await expect.poll(shown).toContain('Fourth');
  await server.close();
});
