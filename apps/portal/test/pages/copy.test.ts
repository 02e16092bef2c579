import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SavedDraft } from '@formwright/session';
import { checkPdf } from '@formwright/renderer-print/check';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { draftCalls } from '../helpers/draft-calls.ts';
import { completeAnswers } from '../helpers/drafts.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { sharedPortal } from '../helpers/shared-portal.ts';
import { visit } from '../helpers/visit.ts';

const portal = sharedPortal();
const { begin: newDraft, submit } = draftCalls(portal);

async function newSubmission(): Promise<{ readonly reference: string; readonly link: string }> {
  const { token } = await newDraft();
  return (await submit(token, completeAnswers)).json();
}

const checkbox = (name: string, value: string): RegExp =>
  new RegExp(`type="checkbox" id="[^"]+" name="${name}" value="${value}"`);

test('a person chooses what the copy of a submission has, without scripts [S3-57]', async () => {
  const { link, reference } = await newSubmission();
  expect((await visit(portal.app, link)).body).toMatch(
    /href="\/submissions\/[^"]+\/copy" data-choose>Choose what to print</,
  );
  const { statusCode, body } = await visit(portal.app, `${link}/copy`);
  expect(statusCode).toBe(200);
  expect(body).toMatch(/<form method="get" action="\/submissions\/[^"]+\/print">/);
  expect(body).toMatch(/formaction="\/submissions\/[^"]+\/pdf">Download it as a PDF</);
  for (const name of ['answered', 'large', 'numbered', 'sheets']) expect(body).toMatch(checkbox(name, 'on'));
  // A submission was completed, and its document has no guidance.
  for (const name of ['completed', 'guidance']) expect(body).not.toMatch(checkbox(name, 'on'));
  expect(body).toMatch(checkbox('page', 'person'));
  expect(body).toMatch(checkbox('page', 'help'));
  expect(body).not.toMatch(/<script|\son\w+=/);

  const print = await visit(portal.app, `${link}/print?answered=on&large=on&numbered=on&sheets=on&page=help`);
  expect(print.body).toContain('class="sheet-en large sheet-each"');
  expect(print.body).toContain('Only ‘Help wanted’. Only what was answered');
  expect(print.body).toContain('1.1 Does the person want help at home?');
  expect(print.body).not.toMatch(/Not answered|Date of birth/);

  const pdf = await visit(portal.app, `${link}/pdf?large=on`);
  expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(pdf.headers['content-disposition']).toBe(`attachment; filename="${reference}.pdf"`);
  expect(await checkPdf(pdf.rawPayload)).toEqual([]);
  // The copy that is kept stays the whole one.
  const kept = await visit(portal.app, `${link}/pdf`);
  expect(kept.headers['repr-digest']).toBeDefined();
  expect(kept.rawPayload.equals(pdf.rawPayload)).toBe(false);
  expect((await visit(portal.app, `${link}/pdf`)).rawPayload.equals(kept.rawPayload)).toBe(true);
});

test('a draft can also be printed with guidance and by its completed pages [S3-29]', async () => {
  const { token } = await newDraft({ help: { wantsHelp: false } });
  const { body } = await visit(portal.app, `/drafts/${token}/copy`);
  for (const name of ['answered', 'large', 'numbered', 'sheets', 'completed', 'guidance'])
    expect(body).toMatch(checkbox(name, 'on'));
  const completed = await visit(portal.app, `/drafts/${token}/print?completed=on`);
  expect(completed.body).toContain('Only completed pages');
  expect(completed.body).not.toContain('>About the person</h2>');
  expect(completed.body).toContain('>Help wanted</h2>');
  const pdf = await visit(portal.app, `/drafts/${token}/pdf?completed=on&numbered=on`);
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
});

test.for(['page=none', 'page=__proto__&large=on'])('of a page that it has not, there is no copy: %s', async (query) => {
  const { link } = await newSubmission();
  const { token } = await newDraft();
  for (const address of [link, `/drafts/${token}`])
    for (const kind of ['print', 'pdf']) {
      const { statusCode, body } = await visit(portal.app, `${address}/${kind}?${query}`);
      expect([statusCode, body.includes('There is nothing to print')]).toEqual([404, true]);
    }
});

test('links that lead to no draft or submission lead to no choice either', async () => {
  for (const kind of ['drafts', 'submissions'])
    expect((await visit(portal.app, `/${kind}/${'a'.repeat(43)}/copy`)).statusCode).toBe(404);
});

const callback = new URL('../../../../forms/aberwen/callback/', import.meta.url);
let bilingual: TestPortal;
beforeAll(async () => {
  const folder = temporaryFolder('portal-copy-');
  const form = join(folder, 'forms/aberwen/callback');
  cpSync(fileURLToPath(new URL('cy.json', callback)), join(form, 'cy.json'));
  // The form stands here without what its council adds: its owner, and a declaration.
  writeFileSync(
    join(form, 'form.json'),
    readFileSync(new URL('form.json', callback), 'utf8').replace('"x-form": {', '"x-form": { "owner": "Aberwen",'),
  );
  bilingual = await openTestPortal(await buildForms(join(folder, 'forms')));
});
afterAll(() => bilingual.close());

test('the choice and the copy are in Welsh', async () => {
  const draft = JSON.parse(readFileSync(new URL('drafts/complete.json', callback), 'utf8')) as SavedDraft;
  const { reason } = draft.answers;
  const { token } = await draftCalls(bilingual, () => ({
    ...draft,
    answers: { ...(reason !== undefined && { reason }) },
  })).begin();
  const { body } = await visit(bilingual.app, `/drafts/${token}/copy?lang=cy`);
  expect(body).toContain('<html lang="cy">');
  expect(body).toContain('<input type="hidden" name="lang" value="cy">');
  expect(body).toContain('>Print bras</label>');
  expect(body).toContain('Os na ddewiswch yr un');
  const print = await visit(bilingual.app, `/drafts/${token}/print?lang=cy&answered=on&page=reason`);
  expect(print.body).toContain('Mae’r copi hwn yn dangos');
  expect(print.body).toMatch(/Dim ond ‘[^’]+’\. Dim ond yr hyn a atebwyd/);
});
