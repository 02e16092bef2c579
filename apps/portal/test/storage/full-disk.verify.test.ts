import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proofOf, publicIdOf } from '../../src/tokens.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { completeAnswers, requestDraft } from '../helpers/drafts.ts';
import { openTestPortal } from '../helpers/open-test-portal.ts';
import { visit } from '../helpers/visit.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const built = await buildForms();
let disk: string;

/** A disk of two megabytes, in memory. Only root may make one. */
beforeAll(async () => {
  disk = temporaryFolder('portal-disk-');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
});

afterAll(() => {
  // A lazy unmount, because libSQL closes the file only when its statements are garbage collected.
  execFileSync('umount', ['-l', disk]);
});

test('on a full disk saves and deletions are refused with a message, pages are served, and saving works again when there is room', async () => {
  const portal = await openTestPortal(built, join(disk, 'portal.db'));
  const payload = requestDraft(completeAnswers);
  const { token } = (
    await portal.app.inject({ method: 'POST', url: '/api/forms/anytown/request/drafts', payload })
  ).json<{ token: string }>();
  const save = async () => portal.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload });
  expect((await save()).statusCode).toBe(200);
  try {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(3 * 1024 * 1024));
  } catch {
    // As much as there was room for.
  }
  // What fits into the log may still be written.
  await expect.poll(async () => (await save()).statusCode).toBe(503);
  const refused = await save();
  expect([refused.statusCode, refused.json<{ error: string }>().error, refused.headers['retry-after']]).toEqual([
    503,
    'no-room',
    '600',
  ]);
  const page = await visit(portal.app, `/forms/anytown/request?draft=${token}`);
  expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('Ring twice')]);
  const remove = async () => portal.app.inject({ method: 'DELETE', url: `/api/drafts/${token}` });
  const kept = await remove();
  expect([kept.statusCode, kept.json<{ error: string; message: string }>()]).toEqual([
    503,
    { error: 'not-deleted', message: expect.stringContaining('cannot be deleted at the moment. It is still there') },
  ]);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'formwright-draft': token };
  const deletion = await portal.app.inject({
    method: 'POST',
    url: `/drafts/${publicIdOf(token)}/delete?lang=cy`,
    headers,
    payload: new URLSearchParams({ proof: proofOf(token) }).toString(),
  });
  expect([deletion.statusCode, deletion.body]).toEqual([503, expect.stringContaining('Nid oedd modd dileu')]);
  expect(portal.reported).toContainEqual(expect.stringMatching(/delete/));
  rmSync(join(disk, 'filler'));
  expect((await save()).statusCode).toBe(200);
  expect((await remove()).statusCode).toBe(204);
  await portal.close();
});
