import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { clock, openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';

const council = {
  name: 'Anytown <b>Council</b>',
  service: 'Care in {council}',
  logo: 'logo.svg',
  phones: { main: '01632 960001' },
  retention: { draftDays: 10, draftDaysFrom: 'firstSave' },
  choices: {
    'which-form': {
      title: 'Which form, {council}?',
      text: 'Read this first.',
      outcomes: [
        {
          title: 'The first',
          text: 'Telephone {phone.main} before you use [the second form](form:anytown/two).',
          form: 'anytown/one',
        },
        { title: 'The third', text: 'If it can wait.', form: 'anytown/three' },
        { title: 'Neither', text: 'No form is needed.' },
      ],
    },
  },
  privacy: '## What we keep\n\nAsk {council} on {phone.main}, or [read more](https://www.example.org/privacy).',
  accessibility: 'Telephone {phone.main}.',
  help: 'Ask at a library.',
};
const welsh = {
  '/name': { en: council.name, cy: 'Cyngor <b>Unrhyw</b> Dref' },
  '/privacy': { en: council.privacy, cy: '## Beth rydym yn ei gadw\n\nGofynnwch.' },
};
const form = (id: string): object => ({
  $id: id,
  title: 'Form',
  type: 'object',
  'x-form': { version: '1.0.0', ...(id.startsWith('othertown') && { owner: 'Othertown Council' }) },
  properties: { page: { title: 'Page', type: 'object', properties: { name: { title: 'Name', type: 'string' } } } },
});

/** Builds forms, each with a council's own file except those of Othertown, and opens a portal. */
async function open(ids: readonly string[]): Promise<TestPortal> {
  const folder = join(temporaryFolder('portal-council-'), 'forms');
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const id of ids) {
    write(`${id}/form.json`, JSON.stringify(form(id)));
    if (id.startsWith('othertown')) continue;
    write(`${id}/cy.json`, '{}');
    write(join(id, '../council.json'), JSON.stringify(council));
    write(join(id, '../cy.json'), JSON.stringify(welsh));
    write(join(id, '../logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  }
  return openTestPortal(await buildForms(folder));
}

let portal: TestPortal;
const get = async (address: string): Promise<string> => (await portal.app.inject(address)).body;

const ids = ['anytown/one', 'anytown/two', 'anytown/three', 'portal/sign-in'];
beforeAll(async () => void (portal = await open(ids)));
afterAll(async () => portal.close());

test('every page of a council’s forms shows its name, logo and service, and leads to what it says about its forms [S1-22]', async () => {
  for (const page of ['/', '/forms/anytown/one']) {
    const body = await get(page);
    expect(body).toContain('<img class="portal-logo" src="/councils/anytown/logo" alt="">');
    expect(body).toContain('<span id="council">Anytown &lt;b&gt;Council&lt;/b&gt;</span>');
    expect(body).toContain('<span id="service">Care in Anytown &lt;b&gt;Council&lt;/b&gt;</span>');
    for (const [id, words] of [
      ['accessibility', 'Accessibility statement'],
      ['privacy', 'Privacy notice'],
      ['help', 'Help with a form'],
    ])
      expect(body).toContain(`<a class="govuk-link" id="${id}" href="/councils/anytown/${id}">${words}</a>`);
  }
  expect(await get('/forms/anytown/one?lang=cy')).toMatch(
    /<span id="council">Cyngor &lt;b&gt;.*href="\/councils\/anytown\/privacy\?lang&#x3D;cy">Hysbysiad preifatrwydd</s,
  );
});

test('the privacy notice, accessibility statement and help are pages without scripts, in both languages [S0-83]', async () => {
  const body = await get('/councils/anytown/privacy');
  expect(body).toMatch(/<h1 [^>]*>Privacy notice<\/h1>\s*<h2 [^>]*>What we keep<\/h2>/);
  expect(body).toContain('Ask Anytown &lt;b&gt;Council&lt;/b&gt; on 01632 960001, or');
  expect(body).toContain(
    '<a class="govuk-link" href="https://www.example.org/privacy" rel="noopener external">read more</a>',
  );
  expect(body).not.toContain('<script');
  expect(await get('/councils/anytown/privacy?lang=cy')).toMatch(/<h2 [^>]*>Beth rydym yn ei gadw<\/h2>/);
  expect(await get('/councils/anytown/accessibility')).toMatch(/<h1 [^>]*>Accessibility statement<.*01632 960001/s);
  expect(await get('/councils/anytown/help?lang=cy')).toMatch(/<h1 [^>]*>Cymorth gyda ffurflen<.*Ask at a library/s);
  for (const none of ['/councils/othertown/privacy', '/councils/othertown/logo'])
    expect((await portal.app.inject(none)).statusCode).toBe(404);
});

test('a page says which form somebody needs, without scripts: what to know stands before each button [S0-11, S0-16]', async () => {
  const body = await get('/councils/anytown/choices/which-form');
  expect(body).toMatch(
    /<h1 [^>]*>Which form, Anytown &lt;b&gt;Council&lt;\/b&gt;\?<\/h1>.*Read this first\..*<h2 [^>]*>The first<\/h2>.*01632 960001.*href="\/forms\/anytown\/two">the second form<.*class="govuk-button" href="\/councils\/anytown\/start\/one">Start ‘Form’<.*<h2 [^>]*>The third<\/h2>.*If it can wait\..*href="\/councils\/anytown\/start\/three">Start ‘Form’<.*<h2 [^>]*>Neither<\/h2>.*No form is needed/s,
  );
  expect(body.match(/govuk-button/g)).toHaveLength(2);
  expect(body).not.toContain('<script');
  // The home page has it in place of its forms, so that nobody begins one of them without it.
  const list = await get('/');
  expect(list).toContain('href="/councils/anytown/choices/which-form"');
  expect(list).not.toMatch(/href="\/councils\/anytown\/start\/(one|three)"/);
  expect(list).toContain('href="/councils/anytown/start/two"');
  expect((await portal.app.inject('/councils/anytown/choices/constructor')).statusCode).toBe(404);
});

test('the portal’s own forms are not among those that people submit', async () => {
  expect(await get('/')).not.toContain('portal/sign-in');
  expect((await portal.app.inject('/forms/portal/sign-in')).statusCode).toBe(404);
  expect(
    (await portal.app.inject({ method: 'POST', url: '/api/forms/portal/sign-in/drafts', payload: {} })).statusCode,
  ).toBe(404);
});

test('the logo is a picture that runs nothing', async () => {
  const { headers, statusCode } = await portal.app.inject('/councils/anytown/logo');
  expect([statusCode, headers['content-type'], headers['x-content-type-options']]).toEqual([
    200,
    'image/svg+xml',
    'nosniff',
  ]);
  expect(headers['content-security-policy']).toContain("script-src 'self'");
});

test('the list of several councils has the header of none, and a council without a file of its own has no header', async () => {
  const both = await open(['anytown/one', 'othertown/one']);
  expect((await both.app.inject('/')).body).not.toContain('portal-council');
  expect((await both.app.inject('/forms/othertown/one')).body).not.toMatch(/portal-council|portal-footer/);
  await both.close();
});

test('a draft whose days are counted from the first save is not kept longer by saving again [S0-63]', async () => {
  const { now } = clock;
  const draft = {
    form: 'anytown/one',
    version: '1.0.0',
    answers: {},
    entries: {},
    page: 'page',
    ticked: [],
    prefilled: {},
  };
  const first = await portal.app.inject({ method: 'POST', url: '/api/forms/anytown/one/drafts', payload: draft });
  const { token, keptUntil } = first.json<{ token: string; keptUntil: string }>();
  expect(keptUntil).toBe('2026-12-02');
  clock.now = '2026-11-25T10:00:00Z';
  const again = await portal.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: draft });
  expect(again.json()).toMatchObject({ keptUntil: '2026-12-02' });
  const page = await portal.app.inject({ url: `/forms/anytown/one?draft=${token}` });
  const cookie = String(page.headers['set-cookie']).split(';', 1)[0] ?? '';
  const shown = await portal.app.inject({ url: String(page.headers.location), headers: { cookie } });
  expect(shown.body).toContain('until 2 December 2026. Saving again does not change this.');
  clock.now = now;
});
