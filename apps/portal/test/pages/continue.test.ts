import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedDraft } from '@formwright/session';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { publicIdOf } from '../../src/tokens.ts';

// A form that continues a finished one: what it shows of it is what was sent, whatever is changed later.

const form = (id: string, pages: object, xForm: object = {}): object => ({
  $id: id,
  title: id === 'anytown/assessment' ? 'Assessment' : `Form ${id}`,
  type: 'object',
  'x-form': { version: '1.0.0', owner: 'Anytown Council', ...xForm },
  properties: pages,
});
const words = (title: string, own: object = {}): object => ({ title, type: 'string', maxLength: 100, ...own });
const page = (title: string, properties: object): object => ({ title, type: 'object', properties });
const needs = (own: object = {}): object => ({
  title: 'Needs',
  type: 'array',
  'x-ui': { entryLabel: 'Need' },
  items: { type: 'object', properties: { need: words('Need') } },
  ...own,
});
const from = (path: string): object => ({ 'x-prefill': { from: path, edit: 'locked' } });
const assessment = (assessor = words('Assessor'), version = '1.0.0'): object =>
  form(
    'anytown/assessment',
    {
      visit: page('Visit', {
        [version === '1.0.0' ? 'assessor' : 'worker']: assessor,
        secret: words('What only the assessor reads'),
        hasNeeds: { title: 'Are there needs?', type: 'boolean' },
        needs: needs({ 'x-visible': { field: 'hasNeeds', is: true } }),
      }),
    },
    { version },
  );
const delivery = (path = 'assessment.visit.assessor'): object =>
  form(
    'anytown/delivery',
    {
      before: page('The assessment', {
        assessor: words('Assessor', from(path)),
        needs: needs(from('assessment.visit.needs')),
      }),
      now: page('Delivery', { done: words('What was done', { 'x-mandatory': true }) }),
    },
    { continues: { assessment: 'anytown/assessment' } },
  );

const folder = temporaryFolder('portal-continue-');
const write = (definition: object): void => {
  const { $id } = definition as { readonly $id: string };
  mkdirSync(join(folder, 'forms', $id), { recursive: true });
  writeFileSync(join(folder, 'forms', $id, 'form.json'), JSON.stringify(definition));
};

let portal: TestPortal;
beforeAll(async () => {
  write(assessment());
  write(delivery());
  write(
    form(
      'othertown/delivery',
      { page: page('Page', { assessor: words('Assessor', from('it.visit.assessor')) }) },
      { continues: { it: 'anytown/assessment' } },
    ),
  );
  portal = await openTestPortal(await buildForms(join(folder, 'forms')));
});
afterAll(() => portal.close());

const given = {
  visit: {
    assessor: 'Mair <b>Ŷnys</b>',
    secret: 'Not for others',
    hasNeeds: true,
    needs: [{ need: 'Stairs' }, { need: 'Bath' }],
  },
};
const draft = (answers: object, of: string): object => ({
  form: of,
  version: '1.0.0',
  page: 'visit',
  answers,
  entries: {},
  ticked: [],
  prefilled: {},
});
const cookie = (token: string) => ({ 'formwright-link': token });

async function submit(answers: object = given): Promise<{ token: string; reference: string }> {
  const payload = draft(answers, 'anytown/assessment');
  const begun = await portal.app.inject({ method: 'POST', url: '/api/forms/anytown/assessment/drafts', payload });
  const sent = await portal.app.inject({
    method: 'POST',
    url: `/api/drafts/${begun.json<{ token: string }>().token}/submit`,
    payload,
  });
  const { link, reference } = sent.json<{ link: string; reference: string }>();
  return { token: link.split('/').at(-1) ?? '', reference };
}

async function continueWith(token: string): Promise<{ page: string; token: string }> {
  const url = `/submissions/${publicIdOf(token)}/another-form`;
  const { body } = await portal.app.inject({ url, cookies: cookie(token) });
  const proof = /name="proof" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const { cookies } = await portal.app.inject({
    method: 'POST',
    url,
    cookies: cookie(token),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ proof, form: 'anytown/delivery' }).toString(),
  });
  return { page: body, token: cookies[0]?.value ?? '' };
}

/** What the page of a draft gives to the form. */
async function opened(token: string, of = portal): Promise<{ readonly saved: SavedDraft; readonly record: unknown }> {
  const { body } = await of.app.inject({ url: `/drafts/${publicIdOf(token)}`, cookies: cookie(token) });
  const json = /<script type="application\/json"[^>]*>([^<]*)</.exec(body)?.[1] ?? '{}';
  return JSON.parse(json) as { saved: SavedDraft; record: unknown };
}

test('a finished form is continued by the form that says so, with what was sent and where it is from [S3-75]', async () => {
  const { token, reference } = await submit();
  const next = await continueWith(token);
  expect(next.page).toContain('It continues this form, and shows what was sent with it.');
  expect(next.page).not.toContain('othertown');
  const { saved, record } = await opened(next.token);
  expect(saved.answers).toEqual({
    before: { assessor: 'Mair <b>Ŷnys</b>', needs: [{ need: 'Stairs' }, { need: 'Bath' }] },
  });
  expect(record).toMatchObject({ sources: { assessment: { source: `Assessment ${reference}` } } });
  expect(saved.prefilled['/before/assessor']).toMatchObject({
    source: `Assessment ${reference}`,
    at: '2026-11-22T10:00:00.000Z',
  });
});

test('the browser gets what the form shows of the finished one, and no more', async () => {
  const { record } = await opened((await continueWith((await submit()).token)).token);
  expect(JSON.stringify(record)).toContain('Stairs');
  expect(JSON.stringify(record)).not.toContain('Not for others');
});

test('what was hidden when the form was sent is not there', async () => {
  const { token } = await submit({ visit: { ...given.visit, hasNeeds: false } });
  expect((await opened((await continueWith(token)).token)).saved.answers).toEqual({
    before: { assessor: 'Mair <b>Ŷnys</b>' },
  });
});

test('no browser can change what is shown of the finished form, or where it is from', async () => {
  const { token } = await continueWith((await submit()).token);
  const { saved } = await opened(token);
  const forged = {
    ...saved,
    answers: { before: { assessor: 'Somebody else', needs: [{ need: 'Nothing' }] }, now: { done: 'All' } },
    prefilled: {
      ...saved.prefilled,
      '/before/assessor': { source: 'Assessment XX', at: '2020-01-01T00:00:00Z', value: 'Somebody else' },
    },
  };
  const { statusCode } = await portal.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: forged });
  expect(statusCode).toBe(200);
  const kept = await opened(token);
  expect(kept.saved.answers).toMatchObject({ before: { assessor: 'Mair <b>Ŷnys</b>' }, now: { done: 'All' } });
  expect(kept.saved.prefilled['/before/assessor']).toEqual(saved.prefilled['/before/assessor']);
  const sent = await portal.app.inject({ method: 'POST', url: `/api/drafts/${token}/submit`, payload: forged });
  const copy = sent.json<{ link: string }>().link.split('/').at(-1) ?? '';
  const paper = await portal.app.inject({ url: `/submissions/${publicIdOf(copy)}/print`, cookies: cookie(copy) });
  expect(paper.body).toContain('Mair &lt;b&gt;Ŷnys&lt;/b&gt;');
  expect(paper.body).toMatch(/From Assessment \S+, 22 November 2026/);
  expect(paper.body).not.toContain('Somebody else');
});

test('a draft is not finished, so nothing continues it', async () => {
  const payload = draft(given, 'anytown/assessment');
  const begun = await portal.app.inject({ method: 'POST', url: '/api/forms/anytown/assessment/drafts', payload });
  const { token } = begun.json<{ token: string }>();
  const { body } = await portal.app.inject({
    url: `/drafts/${publicIdOf(token)}/another-form`,
    cookies: cookie(token),
  });
  expect(body).not.toContain('anytown/delivery');
});

test('when both forms have changed, what was sent is shown as it was, also of a question that has another name', async () => {
  const { token } = await continueWith((await submit()).token);
  const before = await opened(token);
  write(assessment(words('Worker', { 'x-renamedFrom': 'assessor' }), '2.0.0'));
  write(delivery('assessment.visit.worker'));
  const later = await openTestPortal(await buildForms(join(folder, 'forms')), portal.database);
  try {
    const { saved, record } = await opened(token, later);
    expect(record).toMatchObject({ values: { assessment: { visit: { worker: given.visit.assessor } } } });
    // What is locked is taken from the record again each time that the draft is saved.
    const cleared = { ...saved, answers: {} };
    await later.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: cleared });
    expect((await opened(token, later)).saved.answers).toEqual(before.saved.answers);
  } finally {
    await later.close();
  }
});
