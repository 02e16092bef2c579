import { expect, test } from 'vitest';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { sharedPortal } from '../helpers/shared-portal.ts';

const portal = sharedPortal();

interface Page {
  readonly status: number;
  readonly body: string;
  /** The address that is shown. */
  readonly url: string;
}

/** A browser without scripts: it keeps cookies, follows redirects, and sends forms. */
function plainBrowser(app: () => TestPortal['app']) {
  const cookies = new Map<string, { readonly path: string; readonly value: string }>();

  async function go(method: 'GET' | 'POST', url: string, sent?: FormData, headers = {}): Promise<Page> {
    const path = url.split('?', 1)[0] ?? '';
    const cookie = [...cookies.values()].filter((one) => path.startsWith(one.path)).map(({ value }) => value);
    const body = sent && new Response(isMultipart(sent) ? sent : new URLSearchParams(sent as never));
    const answer = await app().inject({
      method,
      url,
      headers: {
        ...(cookie.length > 0 && { cookie: cookie.join('; ') }),
        ...(body && { 'content-type': body.headers.get('content-type') ?? '' }),
        ...headers,
      },
      ...(body && { payload: Buffer.from(await body.arrayBuffer()) }),
    });
    for (const { name, value, path: at } of answer.cookies as readonly { name: string; value: string; path?: string }[])
      cookies.set(`${name} ${at}`, { path: at ?? '/', value: `${name}=${value}` });
    const { location } = answer.headers;
    if (answer.statusCode === 303 && typeof location === 'string') return go('GET', location.replace(/#.*/, ''));
    return { status: answer.statusCode, body: answer.body, url };
  }

  return {
    open: async (url: string): Promise<Page> => go('GET', url),
    /** Presses a button of a page, with its hidden fields and these answers. */
    async press(page: Page, press: string, answers: Record<string, string | File> = {}, headers = {}): Promise<Page> {
      const sent = new FormData();
      const hidden = page.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
      for (const [, name = '', value = ''] of hidden) sent.append(name, value);
      for (const [name, value] of Object.entries(answers)) sent.append(name, value);
      sent.append('press', press);
      const action = /<form method="post" action="([^"]*)"/
        .exec(page.body)?.[1]
        ?.replaceAll('&amp;', '&')
        .replaceAll('&#x3D;', '=');
      return go('POST', action ?? '', sent, headers);
    },
  };
}

function isMultipart(sent: FormData): boolean {
  return [...sent.values()].some((value) => typeof value !== 'string');
}

const browser = () => plainBrowser(() => portal.app);
const name = {
  '/person/name': 'Ann <b>',
  '/person/dateOfBirth-day': '1',
  '/person/dateOfBirth-month': '2',
  '/person/dateOfBirth-year': '1950',
};

test('where scripts run, the form without them stands aside; asked for by itself, it loads none', async () => {
  const both = await browser().open('/forms/anytown/plain');
  expect(both.body).toMatch(/<script type="module"/);
  expect(both.body).toMatch(/<noscript><div class="formwright".*<form method="post".*<\/noscript>/s);
  expect(both.body.replace(/<noscript>.*<\/noscript>/s, '')).not.toContain('<form');
  const plain = await browser().open('/forms/anytown/plain?renderer=html');
  expect(plain.body).toMatch(/<div id="form"><div class="formwright"/);
  expect(plain.body).not.toMatch(/<script|modulepreload|<noscript|style=/);
});

test('a form is filled in by requests alone, and ends at the confirmation', async () => {
  const person = browser();
  let page = await person.open('/forms/anytown/request');
  page = await person.press(page, 'next', { '/person/dateOfBirth-day': '1' });
  expect(page.status).toBe(200);
  expect(page.url).toMatch(/^\/forms\/anytown\/request\?renderer=html/);
  expect(page.body).toContain('data-errors');
  page = await person.press(page, 'next', name);
  expect(page.url).toMatch(/^\/drafts\/[\w-]{22}\?renderer=html&at=help$/);
  page = await person.press(page, 'next', { '/help/wantsHelp': 'true' });
  expect(page.body).toContain('There is more on this page');
  page = await person.press(page, 'next', { '/help/wantsHelp': 'true', '/help/kind': 'Cooking' });
  expect(page.url).toMatch(/at=check-answers$/);
  expect(page.body).toContain('Cooking');
  page = await person.press(page, 'submit');
  expect(page.url).toMatch(/^\/submissions\/[\w-]{22}$/);
  expect(page.body).toMatch(/ANY-[A-Z0-9]{4}-[A-Z0-9]{8}/);
  const sent = portal
    .rows('select answers from submissions')
    .map(({ answers }) => JSON.parse(String(answers)) as unknown);
  expect(sent).toContainEqual({
    person: expect.objectContaining({ dateOfBirth: '1950-02-01' }) as unknown,
    help: { wantsHelp: true, kind: 'Cooking' },
  });
});

test('what was saved has a link', async () => {
  const person = browser();
  const first = await person.open('/forms/anytown/plain?renderer=html');
  const saved = await person.press(first, 'save', {});
  expect(saved.body).toMatch(/data-activity="saved".*\/forms\/anytown\/plain\?draft&#x3D;[\w-]{43}/s);
});

test('nobody else can send a page: not by another site, and not without the proof in it', async () => {
  const person = browser();
  const first = await person.open('/forms/anytown/plain?renderer=html');
  const before = portal.rows('select * from drafts').length;
  const elsewhere = await person.press(first, 'next', {}, { 'sec-fetch-site': 'cross-site' });
  expect(elsewhere.status).toBe(404);
  expect(portal.rows('select * from drafts')).toHaveLength(before);
  const second = await person.press(first, 'save');
  const forged = await person.press(
    { ...second, body: second.body.replace(/name="proof" value="[^"]*"/, 'name="proof" value="x"') },
    'next',
  );
  expect(forged.status).toBe(404);
});

test('files are sent with the page, looked at, and taken out again', async () => {
  const person = browser();
  let page = await person.open('/forms/anytown/letters?renderer=html');
  page = await person.press(page, 'return', { '/you/hasLetters': 'true', '/you/practice': 'nowhere at all' });
  expect(page.body).toContain('type="file"');
  expect(page.body).toContain('enctype="multipart/form-data"');
  page = await person.press(page, 'stay', {
    '/you/letters': new File(['no pdf'], 'fake.pdf', { type: 'application/pdf' }),
  });
  expect(page.body).toMatch(/data-upload><span class="govuk-error-message"/);
  page = await person.press(page, 'stay', {
    '/you/letters': new File(['%PDF-1.7\n%%EOF'], 'letter.pdf', { type: 'application/pdf' }),
  });
  expect(page.body).toContain('letter.pdf');
  expect(portal.rows('select * from files')).toHaveLength(1);
  const remove = /value="(remove-file [^"]*)"/.exec(page.body)?.[1] ?? '';
  page = await person.press(page, remove);
  expect(page.body).not.toContain('letter.pdf');
});

test('limits are those of the API, and keep what was typed on the screen', async () => {
  const limited = await openTestPortal(portal.forms, undefined, { limits: { 'submissions-per-hour': 0 } });
  const person = plainBrowser(() => limited.app);
  let page = await person.open('/forms/anytown/request?renderer=html');
  page = await person.press(page, 'next', name);
  page = await person.press(page, 'next', { '/help/wantsHelp': 'false' });
  page = await person.press(page, 'submit');
  expect(page.status).toBe(429);
  expect(page.body).toContain('data-activity="failed"');
  await limited.close();
});
