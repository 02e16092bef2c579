import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SavedDraft } from '@formwright/session';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

interface Store {
  readonly token: string;
  read(): Promise<SavedDraft | undefined>;
  save(draft: SavedDraft): Promise<object>;
  submit(draft: SavedDraft): Promise<{ readonly reference: string }>;
}

const folder = join(import.meta.dirname, '..');
const callback = join(folder, '../../forms/aberwen/callback/generated/index.js');

test('the example in the README answers requests', async () => {
  const [, code = ''] = /```js apply\.js\n(.*?)```/s.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? [];
  mkdirSync(join(folder, '.formwright'), { recursive: true });
  const file = join(temporaryFolder('readme-', join(folder, '.formwright')), 'apply.js');
  writeFileSync(file, code.replace('./generated/index.js', pathToFileURL(callback).href));
  const { apply } = (await import(pathToFileURL(file).href)) as {
    apply(request: Request, store: Store): Promise<Response>;
  };
  let saved: SavedDraft | undefined;
  const store: Store = {
    token: 'secret',
    read: async () => saved,
    save: async (draft) => ({ ...(saved = draft) }),
    submit: async () => ({ reference: 'AB-1' }),
  };
  const send = async (sent: Record<string, string>): Promise<Response> =>
    apply(new Request('http://localhost/apply?at=reason', { method: 'POST', body: new URLSearchParams(sent) }), store);

  expect(await (await apply(new Request('http://localhost/apply'), store)).text()).toContain('<form method="post"');
  expect((await send({ press: 'next' })).status).toBe(403);
  const wrong = await (await send({ token: 'secret', press: 'next' })).text();
  expect(wrong).toContain('<title>Error: Ask us to call you</title>');
  const asked = {
    token: 'secret',
    press: 'next',
    '/reason/today': 'false',
    asked: '/reason/about',
    '/reason/about': 'home',
  };
  const { status, headers } = await send(asked);
  expect([status, headers.get('location')]).toEqual([303, '/apply?at=you']);
  expect(saved?.answers).toEqual({ reason: { today: false, about: ['home'] } });
});
