import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedDraft } from '@formwright/session';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { clock, openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { hashOf, publicIdOf } from '../../src/tokens.ts';
import Database from 'libsql';

const block = {
  title: 'Person',
  type: 'object',
  'x-about': 'person',
  properties: {
    name: { title: 'Name', type: 'string', maxLength: 100, 'x-mandatory': true },
    hasPhone: { title: 'Is there a phone?', type: 'boolean' },
    phone: { title: 'Phone', type: 'string', maxLength: 50, 'x-visible': { field: 'hasPhone', is: true } },
  },
};
const form = (id: string, page: string, properties: object): object => ({
  $id: id,
  title: `Form <b>${id}</b>`,
  type: 'object',
  'x-form': { version: '1.0.0', owner: 'Anytown Council', retention: { submissionDays: 30 } },
  properties: { [page]: { title: 'Page', type: 'object', properties } },
});
const person = { person: { $ref: '../../../blocks/person.json' } };
const note = { note: { title: 'Note', type: 'string', maxLength: 100, 'x-prefill': { from: 'note' } } };
const own = { own: { title: 'Own', type: 'string', maxLength: 100 } };

let portal: TestPortal;
beforeAll(async () => {
  const folder = temporaryFolder('portal-carry-');
  const forms: Record<string, object> = {
    'anytown/first': form('anytown/first', 'page', { ...person, ...own }),
    'anytown/second': form('anytown/second', 'adult', { ...person, ...own }),
    'anytown/other': form('anytown/other', 'page', own),
    'othertown/third': form('othertown/third', 'page', person),
    'newtown/from': form('newtown/from', 'page', { ...person, ...note }),
    'newtown/to': form('newtown/to', 'page', { ...person, ...note }),
  };
  mkdirSync(join(folder, 'blocks'));
  writeFileSync(join(folder, 'blocks', 'person.json'), JSON.stringify(block));
  for (const [id, json] of Object.entries(forms)) {
    mkdirSync(join(folder, 'forms', id), { recursive: true });
    writeFileSync(join(folder, 'forms', id, 'form.json'), JSON.stringify(json));
  }
  for (const [id, names] of [
    ['newtown/from', ['bob', 'cem']],
    ['newtown/to', ['ann', 'bob']],
  ] as const)
    for (const name of names) {
      mkdirSync(join(folder, 'forms', id, 'records'), { recursive: true });
      const record = { source: 'Case record', at: '2026-11-01T09:00:00Z', values: { note: `About ${name}` } };
      writeFileSync(join(folder, 'forms', id, 'records', `${name}.json`), JSON.stringify(record));
    }
  portal = await openTestPortal(await buildForms(join(folder, 'forms')));
});
afterAll(() => portal.close());

const draft = (given: object, of = 'anytown/first'): object => ({
  form: of,
  version: '1.0.0',
  page: 'page',
  answers: { page: given },
  entries: {},
  ticked: [],
  prefilled: {},
});
const aboutAnn = { person: { name: 'Ann', hasPhone: false, phone: '01632 960001' } };
const answers = { ...aboutAnn, own: 'Mine' };

async function begin(form = 'anytown/first/drafts', payload = draft(answers)): Promise<string> {
  const begun = await portal.app.inject({ method: 'POST', url: `/api/forms/${form}`, payload });
  return begun.json<{ token: string }>().token;
}

const cookie = (token: string) => ({ 'formwright-link': token });

/** Opens the page, presses the button of another form, and returns the draft that was made. */
async function carry(
  kind: 'drafts' | 'submissions',
  token: string,
  to = 'anytown/second',
): Promise<{ page: string; saved: SavedDraft; token: string }> {
  const url = `/${kind}/${publicIdOf(token)}/another-form`;
  const { body: page } = await portal.app.inject({ url, cookies: cookie(token) });
  const proof = /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const { statusCode, headers, cookies } = await portal.app.inject({
    method: 'POST',
    url,
    cookies: cookie(token),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ proof, form: to }).toString(),
  });
  const made = cookies[0]?.value ?? '';
  expect([statusCode, headers.location]).toEqual([303, `/drafts/${publicIdOf(made)}`]);
  return { page, saved: stored(made), token: made };
}

function stored(token: string): SavedDraft {
  const database = new Database(portal.database, { readonly: true });
  const { body } = database.prepare('select body from drafts where token_hash = ?').get([hashOf(token)]) as {
    body: string;
  };
  database.close();
  return JSON.parse(body) as SavedDraft;
}

const carried = { adult: { person: { name: 'Ann', hasPhone: false } } };

test('a saved draft begins another form of the council with the answers that both ask [S0-18]', async () => {
  const token = await begin();
  const { body } = await portal.app.inject({ url: `/drafts/${publicIdOf(token)}`, cookies: cookie(token) });
  expect(body).toContain(`id="carry" href="/drafts/${publicIdOf(token)}/another-form"`);
  const { page, saved } = await carry('drafts', token);
  expect(page).toContain('Start ‘Form &lt;b&gt;anytown/second&lt;/b&gt;’');
  expect(page).toContain('2 answers will be filled in.');
  expect(page).not.toMatch(/anytown\/other|othertown/);
  // The hidden phone number was withdrawn, so it does not leave the first form.
  expect(saved.answers).toEqual(carried);
  expect(saved.prefilled['/adult/person/name']).toMatchObject({
    source: 'your form ‘Form <b>anytown/first</b>’',
    carried: true,
  });
  expect(stored(token).answers).toEqual({ page: answers });
});

test('a submission begins another form and stays as it is, and its copy says where the answers came from', async () => {
  const { app } = portal;
  const token = await begin();
  const sent = await app.inject({ method: 'POST', url: `/api/drafts/${token}/submit`, payload: draft(answers) });
  const submission = sent.json<{ link: string }>().link.split('/').at(-1) ?? '';
  const url = `/submissions/${publicIdOf(submission)}`;
  const before = await app.inject({ url, cookies: cookie(submission) });
  expect(before.body).toContain(`id="carry" href="${url}/another-form"`);
  const next = await carry('submissions', submission);
  expect(next.saved.answers).toEqual(carried);
  expect((await app.inject({ url, cookies: cookie(submission) })).body).toBe(before.body);

  const again = await app.inject({ method: 'POST', url: `/api/drafts/${next.token}/submit`, payload: next.saved });
  const { link } = again.json<{ link: string }>();
  const copy = link.split('/').at(-1) ?? '';
  const paper = await app.inject({ url: `/submissions/${publicIdOf(copy)}/print`, cookies: cookie(copy) });
  expect(paper.body).toContain('From your form ‘Form &lt;b&gt;anytown/first&lt;/b&gt;’, 22 November 2026');
});

test('nobody can make a browser begin a form, and only a form that is offered is begun', async () => {
  const token = await begin();
  const url = `/drafts/${publicIdOf(token)}/another-form`;
  const post = (fields: Record<string, string>) =>
    portal.app.inject({
      method: 'POST',
      url,
      cookies: cookie(token),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  expect((await post({ form: 'anytown/second', proof: 'x' })).statusCode).toBe(400);
  const proof =
    /name="proof" value="([^"]+)"/.exec((await portal.app.inject({ url, cookies: cookie(token) })).body)?.[1] ?? '';
  expect((await post({ form: 'othertown/third', proof })).statusCode).toBe(400);
  expect((await portal.app.inject({ url })).statusCode).toBe(403);
});

test('a form that shares nothing does not offer it', async () => {
  expect((await portal.app.inject('/forms/anytown/other')).body).not.toContain('id="carry"');
});

test('a record fills in the other form only if it has the name of the record of this one', async () => {
  const { person } = carried.adult;
  const given = draft(aboutAnn, 'newtown/from');
  const beginWith = (record: string): Promise<string> => begin(`newtown/from/drafts?record=${record}`, given);
  const { saved: alike } = await carry('drafts', await beginWith('bob'), 'newtown/to');
  expect(alike.answers).toEqual({ page: { person, note: 'About bob' } });
  const token = await beginWith('cem');
  const other = await carry('drafts', token, 'newtown/to');
  expect(other.saved.answers).toEqual({ page: { person } });
  // The draft has no record from now on.
  const { body } = await portal.app.inject({ url: `/drafts/${publicIdOf(other.token)}`, cookies: cookie(other.token) });
  expect(body).not.toMatch(/About (ann|bob)/);
  // A submission remembers the record of its draft.
  const url = `/api/drafts/${await beginWith('bob')}/submit`;
  const sent = await portal.app.inject({ method: 'POST', url, payload: given });
  const { link } = sent.json<{ link: string }>();
  const { saved } = await carry('submissions', link.split('/').at(-1) ?? '', 'newtown/to');
  expect(saved.answers).toEqual({ page: { person, note: 'About bob' } });
});

test('if the draft or submission is gone, the page says why', async () => {
  const statusOf = async (url: string, token: string): Promise<readonly unknown[]> => {
    const { statusCode, body } = await portal.app.inject({ url, cookies: cookie(token) });
    return [statusCode, /<h1[^>]*>([^<]*)/.exec(body)?.[1]];
  };
  const token = await begin();
  await portal.app.inject({ method: 'DELETE', url: `/api/drafts/${token}` });
  expect(await statusOf(`/drafts/${publicIdOf(token)}/another-form`, token)).toEqual([
    410,
    'This saved form was deleted',
  ]);
  const url = `/api/drafts/${await begin()}/submit`;
  const sent = await portal.app.inject({ method: 'POST', url, payload: draft(answers) });
  const submission = sent.json<{ link: string }>().link.split('/').at(-1) ?? '';
  const { now } = clock;
  clock.now = '2026-12-23T10:00:00Z';
  const page = await statusOf(`/submissions/${publicIdOf(submission)}/another-form`, submission);
  clock.now = now;
  expect(page).toEqual([410, 'This submitted form is no longer kept here']);
});
