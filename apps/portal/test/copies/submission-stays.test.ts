import { createHash } from 'node:crypto';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPdf, wordsOf } from '../../../../renderers/print/test/support/read-pdf.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { clock, openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';
import { type PortalSettings, startPortal } from '../helpers/start-portal.ts';
import { visit, visitOver } from '../helpers/visit.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

let before: string;
let after: string;
let folder: string;
let database: string;

beforeAll(async () => {
  before = await buildForms(local('../archive/before'));
  after = await buildForms(local('../archive/after'));
});

beforeEach(() => {
  folder = temporaryFolder('portal-copies-');
  mkdirSync(join(folder, 'no-forms'));
  database = join(folder, 'portal.db');
});

afterEach(() => {
  clock.now = '2026-11-22T10:00:00Z';
});

const answers = {
  home: {
    name: 'Ann Ŵyn',
    owner: 'council',
    pets: 'Rex & <b>Tiger</b>',
    aids: [{ what: 'Rail', where: 'Stairs' }, { what: 'Stool' }],
  },
};
const draft = {
  form: 'anytown/aids',
  version: '1.0.0',
  page: 'home',
  ticked: [],
  answers,
  entries: { '/home/aids': ['a1', 'a2'] },
  prefilled: { '/home/name': { source: 'Case record', at: '2026-11-01T09:00:00Z', value: 'Ann Ŵyn' } },
};

/** Submits the draft, and returns the address of the submission. */
async function submit({ app }: TestPortal, sent: object = draft): Promise<string> {
  const { token } = (await app.inject({ method: 'POST', url: '/api/forms/anytown/aids/drafts', payload: sent })).json<{
    token: string;
  }>();
  const answer = await app.inject({ method: 'POST', url: `/api/drafts/${token}/submit`, payload: sent });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ link: string }>().link;
}

/** All that there is to see of a submission, in a language. */
async function seen(
  { app }: TestPortal,
  link: string,
  language: 'en' | 'cy',
): Promise<{ readonly page: string; readonly print: string; readonly pdf: Buffer; readonly digest: unknown }> {
  const query = language === 'cy' ? '?lang=cy' : '';
  const [page, print, pdf] = [
    await visit(app, `${link}${query}`),
    await visit(app, `${link}/print${query}`),
    await visit(app, `${link}/pdf${query}`),
  ];
  expect([page.statusCode, print.statusCode, pdf.statusCode]).toEqual([200, 200, 200]);
  // Home leads to the council's page while the council has one.
  const own = page.body.replace(/(?<=id="home" href=")[^"]*/, '');
  return { page: own, print: print.body, pdf: pdf.rawPayload, digest: pdf.headers['repr-digest'] };
}

async function withPortal<Result>(forms: string, use: (portal: TestPortal) => Promise<Result>): Promise<Result> {
  const portal = await openTestPortal(forms, database);
  try {
    return await use(portal);
  } finally {
    await portal.close();
    expect(portal.reported).toEqual([]);
  }
}

function rowsOf(sql: string): readonly object[] {
  const file = new Database(database);
  try {
    return file.prepare(sql).all([]) as object[];
  } finally {
    file.close();
  }
}

describe('a submission', () => {
  test('reads the same in each language after questions, options and pages have changed, and after the form is removed', async () => {
    const { link, english, welsh } = await withPortal(before, async (portal) => {
      const address = await submit(portal);
      return { link: address, english: await seen(portal, address, 'en'), welsh: await seen(portal, address, 'cy') };
    });
    expect(english.page).toContain('Ask for aids at home, Anytown Council.');
    expect(english.page).toContain('We ring you within a week.');
    for (const words of [
      'Your home',
      'Full name',
      'From Case record, 1 November 2026',
      'The council',
      'Names of pets',
      'Rex &amp; &lt;b&gt;Tiger&lt;/b&gt;',
      'Stairs',
      '<dd><p>1.0.0</p></dd>',
    ])
      expect(english.print).toContain(words);
    expect(welsh.page).toContain('Byddwn yn eich ffonio o fewn wythnos.');
    for (const words of [
      'Eich cartref',
      'Y cyngor',
      'Enwau anifeiliaid anwes',
      'Ffynhonnell: Case record, 1 Tachwedd 2026',
    ])
      expect(welsh.print).toContain(words);
    expect(wordsOf(await readPdf(english.pdf))).toContain('Names of pets Rex & <b>Tiger</b>');
    expect(english.digest).toBe(`sha-256=:${createHash('sha256').update(english.pdf).digest('base64')}:`);

    for (const forms of [after, join(folder, 'no-forms')]) {
      await withPortal(forms, async (portal) => {
        expect(await seen(portal, link, 'en')).toEqual(english);
        expect(await seen(portal, link, 'cy')).toEqual(welsh);
      });
    }
  });

  test('says that answers come from the record only if they do, whatever the browser sends', async () => {
    await withPortal(before, async (portal) => {
      const forged = { source: 'Case record', at: '2026-11-01T09:00:00Z', value: 'Rex' };
      const link = await submit(portal, {
        ...draft,
        answers: { home: { ...answers.home, name: 'Ann Jones', pets: 'Rex' } },
        prefilled: {
          '/home/pets': forged,
          '/home/name': { ...forged, source: 'Court of Protection', value: 'Ann Jones' },
          '/home/aids/0/what': { ...forged, value: 'Rail' },
        },
      });
      const { print } = await seen(portal, link, 'en');
      // Only what the record contains is said to come from the record.
      expect(print).toMatch(
        /Full name<\/dt>\s*<dd><p class="text" dir="auto">Ann Ŵyn<\/p><p class="source">From Case record, 1 November 2026/,
      );
      expect(print.match(/Case record/g)).toHaveLength(1);
      expect(print).not.toContain('Court of Protection');
    });
    await withPortal(before, async (portal) => {
      const link = await submit(portal, { ...draft, answers: { home: { ...answers.home, name: 'Ann Jones' } } });
      expect((await seen(portal, link, 'en')).print).toMatch(/Ann Jones<.*Changed from Case record, 1 November 2026/);
    });
  });

  test('is stored with the hash of its definition, and its PDFs with their own hashes', async () => {
    await withPortal(before, async (portal) => {
      const link = await submit(portal);
      const { pdf } = await seen(portal, link, 'en');
      await expect.poll(() => rowsOf('select language from pdfs')).toHaveLength(2);
      expect(rowsOf("select sha256 from pdfs where language = 'en'")).toMatchObject([
        { sha256: createHash('sha256').update(pdf).digest('hex') },
      ]);
    });
    const { definitionHash } = (await import(
      /* @vite-ignore */ join(before, 'anytown/aids/generated/receiver.js')
    )) as { readonly definitionHash: string };
    expect(rowsOf('select language, definition_hash from copies order by language')).toMatchObject([
      { language: 'cy', definition_hash: definitionHash },
      { language: 'en', definition_hash: definitionHash },
    ]);
  });

  test('leaves nothing behind when it expires', async () => {
    const link = await withPortal(before, async (portal) => {
      const address = await submit(portal);
      await seen(portal, address, 'en');
      await expect.poll(() => rowsOf('select language from pdfs')).toHaveLength(2);
      return address;
    });
    // Deleting a submission, for whatever reason, deletes everything that was made from it.
    const file = new Database(database);
    file.exec('pragma foreign_keys = on; delete from submissions');
    file.close();
    expect([...rowsOf('select 1 from copies'), ...rowsOf('select 1 from pdfs')]).toEqual([]);
    await withPortal(before, async ({ app }) => {
      expect((await visit(app, `${link}.pdf`)).statusCode).toBe(404);
    });
  });

  test('without copies is drawn once with the present form, says so, and then stays the same', async () => {
    const link = await withPortal(before, submit);
    const file = new Database(database);
    file.exec('delete from copies; delete from pdfs');
    file.close();
    await withPortal(join(folder, 'no-forms'), async ({ app }) => {
      const { statusCode, body } = await visit(app, link);
      expect([statusCode, body]).toEqual([410, expect.stringContaining('This form is no longer in use')]);
    });
    clock.now = '2026-11-25T10:00:00Z';
    const later = await withPortal(after, (portal) => seen(portal, link, 'en'));
    expect(later.print).toContain('Made on 25 November 2026 with version 2.0.0 of the form.');
    expect(later.print).toMatch(/Form version<\/dt>\s*<dd><p>1\.0\.0/);
    // In the present words, with the former answers in their new places.
    for (const words of ['Equipment', 'Rail', 'Stool']) expect(later.print).toContain(words);
    await withPortal(join(folder, 'no-forms'), async (portal) => {
      expect(await seen(portal, link, 'en')).toEqual(later);
    });
  });

  test('is not served with a PDF that has changed in the database', async () => {
    const portal = await openTestPortal(before, database);
    const link = await submit(portal);
    await seen(portal, link, 'en');
    const file = new Database(database);
    file.exec("update pdfs set bytes = x'25504446'");
    file.close();
    const { statusCode, headers } = await visit(portal.app, `${link}.pdf`);
    expect([statusCode, headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
    expect(portal.reported).toEqual(['failed: a PDF in the database does not match the hash it was stored with']);
    await portal.close();
  });
});

describe('a PDF that cannot be drawn', () => {
  const never = fileURLToPath(new URL('../pdf/children/dies.js', import.meta.url));

  test('does not lose the submission: the page says so, and the PDF is drawn later', async () => {
    const portal = await openTestPortal(before, database, { pdfs: { script: never } });
    const link = await submit(portal);
    await expect.poll(() => rowsOf('select failures from copies where failures > 0')).toHaveLength(2);
    const page = await visit(portal.app, link);
    expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('data-pdf-failed')]);
    const pdf = await visit(portal.app, `${link}.pdf?lang=cy`);
    expect([pdf.statusCode, pdf.headers['retry-after']]).toEqual([503, '60']);
    expect(pdf.body).toContain('Nid oedd modd gwneud y PDF');
    expect(pdf.body).toMatch(/href="\/submissions\/[\w-]{22}\/print\?lang&#x3D;cy" data-print/);
    expect(portal.reported).toEqual([
      'failed: the PDF of a submission could not be drawn: failed',
      'failed: the PDF of a submission could not be drawn: failed',
    ]);
    await portal.close();

    clock.now = '2026-11-22T10:02:00Z';
    await withPortal(join(folder, 'no-forms'), async (later) => {
      await expect.poll(() => rowsOf('select language from pdfs')).toHaveLength(2);
      expect((await visit(later.app, link)).body).not.toContain('data-pdf-failed');
      expect((await visit(later.app, `${link}.pdf`)).statusCode).toBe(200);
    });
  });

  test('a large page to print is drawn in a separate process, and one that is too large has its own error page', async () => {
    const portal = await openTestPortal(before, database);
    const save = async (aids: readonly object[]): Promise<string> =>
      (
        await portal.app.inject({
          method: 'POST',
          url: '/api/forms/anytown/aids/drafts',
          payload: { ...draft, entries: {}, answers: { home: { ...answers.home, aids } } },
        })
      ).json<{ token: string }>().token;
    const large = await save(
      Array.from({ length: 2_000 }, (_, number) => ({ what: `Rail ${number}`, where: 'Stairs' })),
    );
    const print = await visit(portal.app, `/drafts/${large}/print`);
    expect([print.statusCode, print.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(print.body).toContain('Rail 1999');
    // Like a small page, which is drawn in this process.
    for (const words of ['Full name', 'From Case record, 1 November 2026', 'Not finished'])
      expect(print.body).toContain(words);
    expect((await visit(portal.app, `/drafts/${large}/print?lang=cy`)).body).toContain('Eich cartref');
    expect(wordsOf(await readPdf((await visit(portal.app, `/drafts/${large}.pdf?lang=cy`)).rawPayload))).toContain(
      'Ffynhonnell: Case record, 1 Tachwedd 2026',
    );
    await portal.close();
    expect(portal.reported).toEqual([]);

    const narrow = await openTestPortal(before, database, { pdfs: { memory: 80 * 1024 * 1024 } });
    for (const address of [`/drafts/${large}/print`, `/drafts/${large}.pdf`]) {
      const { statusCode, body } = await visit(narrow.app, address);
      expect([statusCode, body]).toEqual([413, expect.stringContaining('This form is too large')]);
    }
    await narrow.close();

    const without = await openTestPortal(before, database, { pdfs: { script: never } });
    expect((await visit(without.app, `/drafts/${large}/print`)).statusCode).toBe(500);
    await without.close();
  });

  test("of a draft is not drawn with a form that differs from the portal's", async () => {
    const forms = await buildForms(local('../archive/before'));
    try {
      const portal = await openTestPortal(forms, database);
      const { token } = (
        await portal.app.inject({ method: 'POST', url: '/api/forms/anytown/aids/drafts', payload: draft })
      ).json<{ token: string }>();
      cpSync(after, forms, { recursive: true });
      const { statusCode, body } = await visit(portal.app, `/drafts/${token}.pdf`);
      expect([statusCode, body]).toEqual([503, expect.stringContaining('This form is being updated')]);
      await portal.close();
      expect(portal.reported).toEqual(['failed: the PDF of a draft could not be drawn: changed']);
    } finally {
    }
  });

  test('of a draft is answered by a page that says so', async () => {
    const portal = await openTestPortal(before, database, { pdfs: { script: never } });
    const { token } = (
      await portal.app.inject({ method: 'POST', url: '/api/forms/anytown/aids/drafts', payload: draft })
    ).json<{ token: string }>();
    const { statusCode, body } = await visit(portal.app, `/drafts/${token}.pdf`);
    expect([statusCode, body]).toEqual([503, expect.stringContaining('The PDF could not be made')]);
    expect(body).toMatch(/href="\/drafts\/[\w-]{22}\/print" data-print/);
    await portal.close();
  });
});

describe('a PDF of a portal that was killed', () => {
  test('right after submission is drawn when the portal restarts, and then always has the same bytes', async () => {
    const settings: PortalSettings = { forms: before, database, now: '2026-11-22T10:00:00Z' };
    const send = async (url: string, body: unknown): Promise<{ readonly [name: string]: string }> =>
      (
        await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json() as Promise<{ [name: string]: string }>;
    const first = await startPortal(settings);
    const { token } = await send(`${first.origin}/api/forms/anytown/aids/drafts`, draft);
    const { link = '' } = await send(`${first.origin}/api/drafts/${token}/submit`, draft);
    await first.end('SIGKILL');
    const second = await startPortal({ ...settings, forms: after });
    const pdf = Buffer.from(await (await visitOver(`${second.origin}${link}.pdf`)).arrayBuffer());
    await second.end('SIGKILL');
    const third = await startPortal(settings);
    const again = Buffer.from(await (await visitOver(`${third.origin}${link}.pdf`)).arrayBuffer());
    expect(await third.end('SIGTERM')).toBe(0);
    expect(again.equals(pdf)).toBe(true);
    expect(wordsOf(await readPdf(pdf))).toContain('Ask for aids at home');
  });
});
