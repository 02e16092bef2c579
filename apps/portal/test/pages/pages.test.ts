import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildForms } from '../helpers/build-forms.ts';
import { draftCalls } from '../helpers/draft-calls.ts';
import { completeAnswers, requestDraft } from '../helpers/drafts.ts';
import { openTestPortal, writeClient } from '../helpers/open-test-portal.ts';
import { sharedPortal } from '../helpers/shared-portal.ts';
import { visit } from '../helpers/visit.ts';
import { publicIdOf } from '../../src/tokens.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const portal = sharedPortal();
const { begin: newDraft, submit } = draftCalls(portal);

async function newSubmission(): Promise<{ readonly draft: string; readonly reference: string; readonly link: string }> {
  const { token } = await newDraft();
  return { draft: token, ...(await submit(token, completeAnswers)).json<{ reference: string; link: string }>() };
}

test('the home page of a council without a catalogue has each form with its minutes, and titles are escaped [S1-16]', async () => {
  const { statusCode, body } = await portal.app.inject('/');
  expect(statusCode).toBe(200);
  expect(body).toContain(
    '<a class="govuk-link" href="/councils/anytown/start/request" aria-describedby="tile-2">Request for help &lt;b&gt;&amp;amp; advice&lt;/b&gt;</a>',
  );
  expect(body).toContain('It takes about 5 minutes to fill in.');
  expect(body).toContain('<a class="govuk-link" href="/councils/anytown/start/plain">Plain question</a>');
});

test('without forms the first page says so, and how to add one', async () => {
  const folder = join(tmpdir(), `portal-no-forms-${process.pid}`);
  mkdirSync(folder);
  const empty = await openTestPortal(folder);
  const { statusCode, body } = await empty.app.inject('/');
  expect(statusCode).toBe(200);
  expect(body).toContain('There are no forms here yet.');
  await empty.close();
  rmSync(folder, { recursive: true });
});

test('a form page is a complete page without inline scripts', async () => {
  const { statusCode, body } = await portal.app.inject('/forms/anytown/request');
  expect(statusCode).toBe(200);
  expect(body).toMatch(
    /<html lang="en">.*<title>Request for help &lt;b&gt;.*<a class="portal-skip" id="skip" href="#main">.*<main .*id="main".*<noscript><div class="formwright".*<form method="post".*<\/noscript>/s,
  );
  expect(body).toContain('<script type="module" src="/assets/element-1.js"></script>');
  expect(body).toContain('<link rel="modulepreload" href="/assets/anytown-request.js">');
  expect(body).not.toContain('anytown-plain');
  expect(body).not.toMatch(/\son\w+=|style=|<style|javascript:/);
});

test('only a renderer that exists can be chosen', async () => {
  expect((await portal.app.inject('/forms/anytown/request?renderer=react')).body).toContain('src="/assets/react-1.js"');
  expect((await portal.app.inject('/forms/anytown/request?renderer=web-component')).body).toContain(
    'src="/assets/element-1.js"',
  );
  expect((await portal.app.inject('/forms/anytown/request?profile=govuk')).body).toContain('"profile":"govuk"');
  for (const profile of ['nhs', '', 'govuk&profile=govuk'])
    expect((await portal.app.inject(`/forms/anytown/request?profile=${profile}`)).statusCode).toBe(404);
  for (const renderer of ['angular', '', '__proto__', 'react&renderer=react'])
    expect((await portal.app.inject(`/forms/anytown/request?renderer=${renderer}`)).statusCode).toBe(404);
});

test.each([
  ['/nowhere', 404, 'Page not found'],
  ['/forms', 404, 'Page not found'],
  ['/forms/anytown/none', 404, 'Form not found'],
  ['/forms/__proto__/constructor', 404, 'Form not found'],
  ['/forms/anytown/request?record=carl', 404, 'Record not found'],
  [`/forms/anytown/request?draft=${'a'.repeat(43)}`, 404, 'Saved form not found'],
  ['/forms/anytown/request?draft=', 404, 'Saved form not found'],
  ['/forms/anytown/request?draft=%00', 404, 'Saved form not found'],
  [`/submissions/${'a'.repeat(43)}`, 404, 'Submitted form not found'],
  [`/submissions/${'a'.repeat(43)}/pdf`, 404, 'Submitted form not found'],
  [`/submissions/${'a'.repeat(43)}/print`, 404, 'Submitted form not found'],
  [`/drafts/${'a'.repeat(43)}/pdf`, 404, 'Saved form not found'],
  [`/drafts/${'a'.repeat(43)}/print`, 404, 'Saved form not found'],
  [`/drafts/${'a'.repeat(43)}/delete`, 404, 'Saved form not found'],
  [`/drafts/${'a'.repeat(22)}`, 403, 'Open this form by its link'],
  [`/drafts/${'a'.repeat(22)}/pdf`, 403, 'Open this form by its link'],
  [`/submissions/${'a'.repeat(22)}/print`, 403, 'Open this form by its link'],
  ['/assets/none.js', 404, 'Page not found'],
  ['/assets/..%2f..%2fportal.db', 404, 'Page not found'],
  ['/%', 404, 'Page not found'],
])('%s is %i, %s, on a page', async (address, status, title) => {
  const response = await portal.app.inject(address);
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.body).toContain(`<h1 class="govuk-heading-l">${title}</h1>`);
  expect(portal.reported).toEqual([]);
});

test('if the address asks for Welsh, error pages are in Welsh', async () => {
  const { body, statusCode } = await portal.app.inject('/forms/anytown/none?lang=cy');
  expect(statusCode).toBe(404);
  expect(body).toContain('<html lang="cy"');
  expect(body).toContain('<h1 class="govuk-heading-l">Heb ddod o hyd i’r ffurflen</h1>');
  expect(body).toContain('<a class="govuk-link" href="/?lang&#x3D;cy">Yn ôl i’r hafan</a>');
});

test('a draft can be printed from its page, but a form that was never saved cannot', async () => {
  const { token, link } = await newDraft();
  expect((await visit(portal.app, link)).body).toContain(
    `id="saved-draft"><p class="govuk-body"><a class="govuk-link" id="draft-pdf" href="/drafts/${publicIdOf(token)}/pdf">`,
  );
  expect((await portal.app.inject('/forms/anytown/request')).body).toContain('id="saved-draft" hidden>');
});

test('a draft opens only at the address of its own form', async () => {
  const { token } = await newDraft();
  expect((await portal.app.inject(`/forms/anytown/plain?draft=${token}`)).statusCode).toBe(404);
});

test("a submitted draft's link leads to the confirmation", async () => {
  const { draft, link } = await newSubmission();
  const response = await portal.app.inject(`/forms/anytown/request?draft=${draft}`);
  expect([response.statusCode, response.headers.location]).toEqual([
    303,
    `/submissions/${publicIdOf(link.split('/').at(-1) ?? '')}`,
  ]);
  expect((await visit(portal.app, `/forms/anytown/request?draft=${draft}`)).body).toContain('Form submitted');
});

test('the confirmation page shows the reference and what happens next, however often it is opened', async () => {
  const { reference, link } = await newSubmission();
  for (let time = 0; time < 2; time++) {
    const { statusCode, body } = await visit(portal.app, link);
    expect(statusCode).toBe(200);
    expect(body).toContain(`data-reference>${reference}</strong>`);
    expect(body).toContain('<p class="govuk-body">We <strong>answer</strong> within a week.</p>');
    expect(body).toContain('<li>Telephone 01632 960000</li>');
    expect(body).toContain(
      '<li>Or see <a class="govuk-link" href="https://example.org/help" rel="noopener external">our pages</a></li>',
    );
    expect(body).toContain('Submitted on 22 November 2026.');
  }
});

test('submissions and drafts can be printed, and a draft says that it is not finished [S0-110, S3-55, S3-56]', async () => {
  const submission = await newSubmission();
  const draft = await newDraft({ help: { wantsHelp: true, kind: 'Hostile <b>letters</b> ŵ' } });
  for (const [address, name] of [
    [submission.link, submission.reference],
    [`/drafts/${draft.token}`, 'anytown-request-not-finished'],
  ] as const) {
    const pdf = await visit(portal.app, `${address}/pdf`);
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.headers['cache-control']]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(pdf.headers['content-disposition']).toBe(`attachment; filename="${name}.pdf"`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const print = await visit(portal.app, `${address}/print`);
    expect([print.statusCode, print.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(print.body).toContain('/assets/print-1234.css');
    expect(print.body).not.toContain('<b>letters');
  }
  expect((await visit(portal.app, `${submission.link}/print`)).body).toContain(submission.reference);
  expect((await visit(portal.app, `/drafts/${draft.token}/print`)).body).toMatch(/not finished/i);
  expect(portal.reported).toEqual([]);
});

test('every answer has the security headers', async () => {
  const { token, link } = await newDraft();
  const submission = await newSubmission();
  const addresses = [
    '/',
    '/favicon.ico',
    '/forms/anytown/request',
    link,
    `/drafts/${token}.pdf`,
    `/drafts/${token}/pdf`,
    `/drafts/${token}/delete`,
    submission.link,
    `${submission.link}.pdf`,
    `${submission.link}/print`,
    '/assets/page-1234.css',
    '/nowhere',
    '/api/nowhere',
    '/%',
    `/${'x'.repeat(5000)}`,
  ];
  for (const url of addresses) {
    for (const { headers } of [await portal.app.inject(url), await visit(portal.app, url)])
      expect(headers, url).toMatchObject({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
  }
  for (const method of ['POST', 'PATCH', 'OPTIONS'] as const) {
    const { statusCode, headers } = await portal.app.inject({ method, url: `/api/drafts/${token}` });
    expect([statusCode, headers['content-security-policy']]).toEqual([404, policy]);
  }
});

test('browsers may cache only files that never change', async () => {
  const { token, link } = await newDraft();
  for (const url of ['/', link, `/drafts/${token}/print`, '/api/nowhere'])
    expect((await visit(portal.app, url)).headers['cache-control'], url).toBe('no-store');
  expect((await portal.app.inject('/assets/page-1234.css')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
});

test('a record that has been removed: a draft that was filled in from it says so', async () => {
  const { token, link } = await newDraft({ help: { kind: 'kept' } });
  const without = await buildForms();
  rmSync(join(without, 'anytown', 'request', 'records', 'ann.json'));
  const later = await openTestPortal(without, portal.database);
  for (const address of [link, `/drafts/${token}/print`]) {
    const response = await visit(later.app, address);
    expect([response.statusCode, response.body], address).toEqual([
      410,
      expect.stringContaining('The record is no longer available'),
    ]);
  }
  const put = await later.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: requestDraft() });
  expect([put.statusCode, put.json()]).toMatchObject([410, { error: 'record-removed' }]);
  await later.close();
});

test.each<readonly [string, (folder: string, client: string) => void]>([
  [
    'of another definition',
    (folder, client) => {
      const receiver = join(folder, 'anytown', 'request', 'generated', 'receiver.js');
      writeFileSync(
        receiver,
        readFileSync(receiver, 'utf8').replace(/definitionHash="[0-9a-f]{64}"/, `definitionHash="${'0'.repeat(64)}"`),
      );
      writeClient(client, folder);
    },
  ],
  [
    'missing',
    (folder, client) => {
      rmSync(join(folder, 'anytown', 'request'), { recursive: true });
      writeClient(client, folder);
    },
  ],
])(
  'a form whose part in the browser is %s is not shown: its pages say that it is being updated, and answers can still be saved',
  async (_what, spoil) => {
    const { token, link } = await newDraft({ help: { kind: 'kept' } });
    const client = temporaryFolder('portal-stale-');
    const other = await buildForms();
    spoil(other, client);
    const lines: string[] = [];
    const stale = await openTestPortal(portal.forms, portal.database, { client, report: (line) => lines.push(line) });
    expect(lines).toEqual([
      `anytown/request is not shown because the browser's files are out of date. Build them and start again: node apps/portal/build-client.js --forms ${portal.forms} --out ${client}`,
    ]);
    expect((await stale.app.inject('/')).body).not.toContain('/start/request');
    expect((await stale.app.inject('/')).body).toContain('/start/plain');
    expect((await stale.app.inject('/forms/anytown/plain')).statusCode).toBe(200);
    for (const address of ['/forms/anytown/request', '/forms/anytown/request?renderer=react', link]) {
      const response = await visit(stale.app, address);
      expect([response.statusCode, response.headers['retry-after'], response.body], address).toEqual([
        503,
        '60',
        expect.stringContaining('This form is being updated'),
      ]);
    }
    expect((await visit(stale.app, link)).body).toContain(
      `href="/drafts/${publicIdOf(token)}/delete">Delete what you have saved</a>`,
    );
    expect((await stale.app.inject('/health')).json()).toMatchObject({ status: 'ok', forms: 2 });
    expect(
      (
        await stale.app.inject({
          method: 'PUT',
          url: `/api/drafts/${token}`,
          payload: requestDraft({ help: { kind: 'saved' } }),
        })
      ).statusCode,
    ).toBe(200);
    expect((await visit(portal.app, link)).body).toContain('"kind":"saved"');
    await stale.close();
  },
);

test('a form that has been removed: its draft says so and is not lost, and its submission is as it was sent', async () => {
  const { token, link } = await newDraft({ help: { kind: 'kept' } });
  const submission = await newSubmission();
  const without = await buildForms();
  rmSync(join(without, 'anytown', 'request'), { recursive: true });
  const later = await openTestPortal(without, portal.database);
  for (const address of [link, `/drafts/${token}.pdf`, `/drafts/${token}/pdf`]) {
    const response = await visit(later.app, address);
    expect([response.statusCode, response.body], address).toEqual([
      410,
      expect.stringContaining('This form is no longer in use'),
    ]);
  }
  // It can still be deleted.
  expect((await visit(later.app, link)).body).toContain(
    `href="/drafts/${publicIdOf(token)}/delete">Delete what you have saved</a>`,
  );
  expect((await visit(later.app, `/drafts/${token}/delete`)).body).toContain(
    'This will delete all your answers. Nothing has been sent',
  );
  for (const address of [submission.link, `${submission.link}/pdf`, `${submission.link}/print`]) {
    const [then, now] = [await visit(portal.app, address), await visit(later.app, address)];
    expect([now.statusCode, now.body], address).toEqual([200, then.body]);
  }
  const put = await later.app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: requestDraft() });
  expect([put.statusCode, put.json()]).toMatchObject([410, { error: 'form-removed' }]);
  const submit = await later.app.inject({
    method: 'POST',
    url: `/api/drafts/${token}/submit`,
    payload: requestDraft(completeAnswers),
  });
  expect([submit.statusCode, submit.json()]).toMatchObject([410, { error: 'form-removed' }]);
  await later.close();
  expect((await visit(portal.app, link)).body).toContain('kept');
});
