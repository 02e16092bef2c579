import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { buildForms } from '../helpers/build-forms.ts';
import { completeAnswers, requestDraft } from '../helpers/drafts.ts';
import { writeClient } from '../helpers/open-test-portal.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { visitOver } from '../helpers/visit.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

/** What the portal has said it has: the last answer acknowledged for each draft, and each reference. */
interface Acknowledged {
  /** By token: the number in the last save that was answered with 200 or 201. */
  readonly drafts: Map<string, number>;
  /** By token: the reference of a submission that was answered with 201. */
  readonly submissions: Map<string, string>;
  /** By token: the highest number that was sent, answered or not. */
  readonly sent: Map<string, number>;
}

const built = await buildForms();
const folder = temporaryFolder('portal-kill-');
writeClient(folder, built);

test('a portal that is killed repeatedly in the middle of saves loses nothing that it has acknowledged', async () => {
  const database = join(folder, 'portal.db');
  const acknowledged: Acknowledged = { drafts: new Map(), submissions: new Map(), sent: new Map() };
  const settings = { forms: built, database, client: folder, now: '2026-11-22T10:00:00Z' };
  for (let round = 0; round < 3; round++) {
    const portal = await startPortal(settings);
    const clients = Array.from({ length: 6 }, (_, client) => saveUntilGone(portal, acknowledged, client));
    // On however slow a machine, enough requests are in progress for the test to be meaningful. When exactly the portal
    // is killed is random.
    do await new Promise((resolve) => setTimeout(resolve, 250 + round * 90));
    while (
      acknowledged.drafts.size + acknowledged.submissions.size < (round + 1) * 6 ||
      acknowledged.submissions.size < round
    );
    await portal.end('SIGKILL');
    await Promise.all(clients);
    expectSound(database);
  }

  const portal = await startPortal(settings);
  for (const [token, number] of acknowledged.drafts) {
    const page = await visitOver(`${portal.origin}/forms/anytown/request?draft=${token}`);
    const text = await page.text();
    if (text.includes('data-reference')) continue; // Submitted, though the answer did not come through any more.
    const kept = Number(/"note":"(\d+)"/.exec(text)?.[1]);
    expect(page.status).toBe(200);
    expect(kept).toBeGreaterThanOrEqual(number);
    expect(kept).toBeLessThanOrEqual(acknowledged.sent.get(token) ?? -1);
  }
  for (const [token, reference] of acknowledged.submissions) {
    const again = await fetch(`${portal.origin}/api/drafts/${token}/submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf(99),
    });
    expect([again.status, await again.json()]).toMatchObject([200, { reference }]);
  }
  expect(new Set(acknowledged.submissions.values()).size).toBe(acknowledged.submissions.size);
  expect(await portal.end('SIGTERM')).toBe(0);
  expectSound(database);
});

/** Returns a draft that can be submitted, with a number in it. */
function bodyOf(number: number): string {
  return JSON.stringify(
    requestDraft({
      ...completeAnswers,
      help: { ...completeAnswers.help, visits: [{ day: 'mon', note: String(number) }] },
    }),
  );
}

/** One person after another: begins a draft, saves it again and again, submits it. Until the portal is gone. */
async function saveUntilGone(
  { origin }: RunningPortal,
  { drafts, submissions, sent }: Acknowledged,
  client: number,
): Promise<void> {
  const send = async (method: 'POST' | 'PUT', path: string, number: number): Promise<Record<string, string>> => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: bodyOf(number),
    });
    const answer = (await response.json()) as Record<string, string>;
    expect([200, 201]).toContain(response.status);
    return answer;
  };
  try {
    for (;;) {
      const token = (await send('POST', '/api/forms/anytown/request/drafts', 0))['token'] ?? '';
      drafts.set(token, 0);
      for (let number = 1; number < 4 + client * 2; number++) {
        sent.set(token, number);
        await send('PUT', `/api/drafts/${token}`, number);
        drafts.set(token, number);
      }
      const { reference = '' } = await send('POST', `/api/drafts/${token}/submit`, 99);
      drafts.delete(token);
      submissions.set(token, reference);
    }
  } catch (error) {
    // The connection broke because the portal was killed. Any other error is a fault.
    if (!(error instanceof TypeError)) throw error;
  }
}

function expectSound(file: string): void {
  const database = new Database(file);
  expect(database.prepare('pragma integrity_check').all([])).toMatchObject([{ integrity_check: 'ok' }]);
  expect(
    database.prepare('select count(*) as n from drafts join submissions on draft_hash = drafts.token_hash').get([]),
  ).toMatchObject({ n: 0 });
  database.close();
}
