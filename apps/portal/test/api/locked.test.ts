import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SavedDraft } from '@formwright/session';
import Database from 'libsql';
import { beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../helpers/open-test-portal.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const id = 'lincolnshire/wb-support-action-plan-delivery';
const scratch = fileURLToPath(new URL('../../.formwright', import.meta.url));
const complete = JSON.parse(readFileSync(join(root, 'forms', id, 'drafts/complete.json'), 'utf8')) as SavedDraft;

let forms: string;
let database: string;

/** A copy of the form, whose record says who fills it in. */
beforeAll(() => {
  forms = temporaryFolder('locked-', scratch);
  database = join(forms, 'data', 'portal.db');
  mkdirSync(dirname(database));
  cpSync(join(root, 'forms', id), join(forms, id), { recursive: true });
});

function noted(note: string): SavedDraft {
  return {
    ...complete,
    answers: {
      ...complete.answers,
      nextActions: { ...(complete.answers['nextActions'] as object), signOff: { signOffNote: note } },
    },
  };
}

/** Sends a draft as somebody of that role; gives what is stored then. */
async function sendAs(
  role: 'supportOfficer' | 'seniorOfficer',
  { to, draft, method = 'PUT' }: { readonly to: string; readonly draft: SavedDraft; readonly method?: 'POST' | 'PUT' },
): Promise<{ readonly status: number; readonly token: string; readonly note: unknown; readonly json: object }> {
  const record = join(forms, id, 'records/example.json');
  const said = JSON.parse(readFileSync(record, 'utf8')) as { context: object };
  writeFileSync(record, JSON.stringify({ ...said, context: { ...said.context, role } }));
  const portal = await openTestPortal(forms, database);
  const response = await portal.app.inject({ method, url: to, payload: draft });
  await portal.close();
  const kept = new Database(database, { readonly: true });
  const [row] = kept.prepare('select * from drafts').all([]) as { readonly [column: string]: unknown }[];
  const [sent] = kept.prepare('select * from submissions').all([]) as { readonly [column: string]: unknown }[];
  kept.close();
  const stored = Object.values(row ?? sent ?? {}).find(
    (value) => typeof value === 'string' && value.includes('"nextActions"'),
  ) as string;
  const json = JSON.parse(stored) as { readonly answers?: SavedDraft['answers'] };
  const answers = (json.answers ?? json) as {
    readonly nextActions: { readonly signOff?: { readonly signOffNote?: unknown } };
  };
  const body = response.json<{ token?: string }>();
  return {
    status: response.statusCode,
    token: body.token ?? '',
    note: answers.nextActions.signOff?.signOffNote,
    json: body,
  };
}

test('whoever is not a senior officer can save the form, but can neither forge their note nor submit it [S3-104]', async () => {
  const first = await sendAs('supportOfficer', {
    method: 'POST',
    to: `/api/forms/${id}/drafts?record=example`,
    draft: noted('Forged'),
  });
  expect(first).toMatchObject({ status: 201, note: undefined });
  const to = `/api/drafts/${first.token}`;
  expect(await sendAs('supportOfficer', { to, draft: noted('Forged') })).toMatchObject({
    status: 200,
    note: undefined,
  });
  expect(await sendAs('seniorOfficer', { to, draft: noted('Agreed') })).toMatchObject({ status: 200, note: 'Agreed' });
  expect(await sendAs('supportOfficer', { to, draft: noted('Forged') })).toMatchObject({ status: 200, note: 'Agreed' });
  const refused = await sendAs('supportOfficer', { method: 'POST', to: `${to}/submit`, draft: noted('Forged') });
  expect(refused).toMatchObject({
    status: 400,
    note: 'Agreed',
    json: {
      error: 'submission-not-valid',
      issues: [{ code: 'stop', pointer: '/nextActions/signOff/seniorOfficerFinishes' }],
    },
  });
  const submitted = await sendAs('seniorOfficer', { method: 'POST', to: `${to}/submit`, draft: noted('Agreed') });
  expect(submitted, JSON.stringify(submitted.json)).toMatchObject({ status: 201, note: 'Agreed' });
});
