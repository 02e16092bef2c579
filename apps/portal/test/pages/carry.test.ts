import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedDraft } from '@formwright/session';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
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
  'x-form': { version: '1.0.0', owner: 'Anytown Council' },
  properties: { [page]: { title: 'Page', type: 'object', properties } },
});
const person = { person: { $ref: '../../../blocks/person.json' } };
const own = { own: { title: 'Own', type: 'string', maxLength: 100 } };

let portal: TestPortal;
beforeAll(async () => {
  const folder = temporaryFolder('portal-carry-');
  const forms: Record<string, object> = {
    'anytown/first': form('anytown/first', 'page', { ...person, ...own }),
    'anytown/second': form('anytown/second', 'adult', { ...person, ...own }),
    'anytown/other': form('anytown/other', 'page', own),
    'othertown/third': form('othertown/third', 'page', person),
  };
  mkdirSync(join(folder, 'blocks'));
  writeFileSync(join(folder, 'blocks', 'person.json'), JSON.stringify(block));
  for (const [id, json] of Object.entries(forms)) {
    mkdirSync(join(folder, 'forms', id), { recursive: true });
    writeFileSync(join(folder, 'forms', id, 'form.json'), JSON.stringify(json));
  }
  portal = await openTestPortal(await buildForms(join(folder, 'forms')));
});
afterAll(() => portal.close());

const draft = (answers: object): object => ({
  form: 'anytown/first',
  version: '1.0.0',
  page: 'page',
  answers: { page: answers },
  entries: {},
  ticked: [],
  prefilled: {},
});
const answers = { person: { name: 'Ann', hasPhone: false, phone: '01632 960001' }, own: 'Mine' };

async function begin(): Promise<string> {
  const { app } = portal;
  const url = '/api/forms/anytown/first/drafts';
  return (await app.inject({ method: 'POST', url, payload: draft(answers) })).json<{ token: string }>().token;
}

const cookie = (token: string) => ({ 'formwright-link': token });

/** Opens the page, presses the button of the second form, and returns the draft that was made. */
async function carry(
  kind: 'drafts' | 'submissions',
  token: string,
): Promise<{ page: string; saved: SavedDraft; token: string }> {
  const url = `/${kind}/${publicIdOf(token)}/another-form`;
  const { body: page } = await portal.app.inject({ url, cookies: cookie(token) });
  const proof = /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const { statusCode, headers, cookies } = await portal.app.inject({
    method: 'POST',
    url,
    cookies: cookie(token),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ proof, form: 'anytown/second' }).toString(),
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
