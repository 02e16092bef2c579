import { Readable } from 'node:stream';
import Database from 'libsql';
import { afterEach, expect, test } from 'vitest';
import type { Attachment } from '@formwright/model';
import { draftCalls } from '../helpers/draft-calls.ts';
import { lettersDraft } from '../helpers/drafts.ts';
import { makeZip, officeFiles } from '../helpers/make-zip.ts';
import { clock } from '../helpers/open-test-portal.ts';
import { sharedPortal } from '../helpers/shared-portal.ts';
import { visit } from '../helpers/visit.ts';
import { publicIdOf } from '../../src/tokens.ts';

const portal = sharedPortal();
const { begin: beginDraft, save, upload: send, submit } = draftCalls(portal, lettersDraft);
const begin = async (): Promise<string> => (await beginDraft()).token;
const rows = (table: string) => portal.rows(`select * from ${table}`);
const started = clock.now;

afterEach(() => {
  clock.now = started;
});

const pdf = Buffer.from(`%PDF-1.7\n${'x'.repeat(100)}\n%%EOF\n`);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a file is stored unchanged, recognised by its bytes, and served as a download to anyone with the link only', async () => {
  const token = await begin();
  const response = await send(token, png, { name: '../../Llythyr ŵ".pdf\u0000' });
  expect(response.statusCode).toBe(201);
  const file = response.json<Attachment>();
  expect(file).toEqual({
    id: expect.stringMatching(/^[\w-]{43}$/),
    name: 'Llythyr ŵ_.pdf.png',
    size: png.length,
    mediaType: 'image/png',
  });
  const served = await visit(portal.app, `/drafts/${token}/files/${file.id}`);
  expect([served.statusCode, served.rawPayload.equals(png)]).toEqual([200, true]);
  expect(served.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="Llythyr __.pdf.png"; filename*=UTF-8\'\'Llythyr%20%C5%B5_.pdf.png',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  const other = await begin();
  expect((await visit(portal.app, `/drafts/${other}/files/${file.id}`)).statusCode).toBe(404);
  expect((await visit(portal.app, `/drafts/${'a'.repeat(43)}/files/${file.id}`)).statusCode).toBe(404);
});

test('a file that is too large, empty, of the wrong type, or not asked for is refused with a message', async () => {
  const token = await begin();
  const refused = async (bytes: Buffer, more = {}): Promise<unknown> => {
    const response = await send(token, bytes, more);
    return [response.statusCode, response.json<{ message: string }>().message];
  };
  expect(await refused(Buffer.alloc(21 * 1024, 'a'))).toEqual([413, '‘letter.pdf’ must be 20 kB or smaller']);
  expect(await refused(Buffer.alloc(0))).toEqual([400, 'The selected file ‘letter.pdf’ is empty']);
  expect(await refused(Buffer.from('<script>alert(1)</script>'))).toEqual([
    400,
    '‘letter.pdf’ must be one of these types: PDF, PNG',
  ]);
  expect(await refused(Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), { name: 'picture.png' })).toEqual([
    400,
    '‘picture.png’ must be one of these types: PDF, PNG',
  ]);
  expect(await refused(pdf, { pointer: '/you/secret' })).toEqual([400, 'The form does not ask for a file there.']);
  expect((await send('a'.repeat(43), pdf)).statusCode).toBe(404);
  expect(rows('files').filter(({ name }) => name === 'letter.pdf')).toEqual([]);
});

test('a file that is damaged or contains macros is refused with the reason', async () => {
  const token = await begin();
  const refused = async (bytes: Buffer): Promise<unknown> => {
    const response = await send(token, bytes);
    return [
      response.statusCode,
      response.json<{ error: string }>().error,
      response
        .json<{ issues: { code: string; message: string }[] }>()
        .issues.map(({ code, message }) => `${code}: ${message}`),
    ];
  };
  const damaged = [
    400,
    'file-refused',
    [
      'damagedFile: The selected file ‘letter.pdf’ is damaged or incomplete. Check that it opens on your device, then save it again and choose the new copy',
    ],
  ];
  expect(await refused(png.subarray(0, 8))).toEqual(damaged);
  expect(await refused(makeZip(officeFiles.docx).subarray(0, 40))).toEqual(damaged);
  expect(await refused(makeZip([...officeFiles.docx, { name: 'word/a', declared: 2 ** 31 - 1 }]))).toEqual([
    400,
    'file-refused',
    [
      'largeInside: ‘letter.pdf’ must be 500 MB or smaller when unpacked. Save a copy with fewer pictures and choose that copy',
    ],
  ]);
  expect(await refused(makeZip([...officeFiles.docx, { name: '../../etc/passwd' }]))).toEqual([
    400,
    'file-refused',
    [
      'pathsOutside: The selected file ‘letter.pdf’ has parts that point outside it. Save a new copy and choose that copy',
    ],
  ]);
  expect(await refused(makeZip(officeFiles.docx, 4_001))).toEqual([
    400,
    'file-refused',
    [
      'manyInside: ‘letter.pdf’ must have 4000 or fewer parts inside it. Save a copy with fewer pictures and choose that copy',
    ],
  ]);
  expect(await refused(Buffer.concat([pdf, makeZip(officeFiles.docx)]))).toEqual([
    400,
    'file-refused',
    [
      'twoKinds: The selected file ‘letter.pdf’ is two types of file in one. Save a copy as one type and choose that copy',
    ],
  ]);
  expect(await refused(makeZip([...officeFiles.docx, { name: 'word/vbaProject.bin' }]))).toEqual([
    400,
    'file-refused',
    ['macros: The selected file ‘letter.pdf’ contains macros. Save a copy without macros and choose that copy'],
  ]);
});

test('a download has the extension of its type, even if it was stored under another name', async () => {
  const token = await begin();
  const { id, name } = (await send(token, pdf, { name: 'x.html' })).json<Attachment>();
  expect(name).toBe('x.html.pdf');
  const database = new Database(portal.database);
  database.prepare('update files set name = ? where id = ?').run(['evil.exe', id]);
  database.close();
  expect((await visit(portal.app, `/drafts/${token}/files/${id}`)).headers['content-disposition']).toBe(
    'attachment; filename="evil.exe.pdf"; filename*=UTF-8\'\'evil.exe.pdf',
  );
});

test('a PDF with scripts is stored, because judging it needs a scanner, and is only served as a download', async () => {
  const token = await begin();
  const actions = ['/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>', '/AA<</O<</S/Launch/F(cmd.exe)>>>>'];
  const scripted = Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog${actions.join('')}>>endobj\n%%EOF\n`);
  const response = await send(token, scripted);
  expect([response.statusCode, response.json()]).toEqual([
    201,
    { id: expect.any(String), name: 'letter.pdf', size: scripted.length, mediaType: 'application/pdf' },
  ]);
  const served = await visit(portal.app, `/drafts/${token}/files/${response.json<Attachment>().id}`);
  expect(served.rawPayload.equals(scripted)).toBe(true);
  expect(served.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'attachment; filename="letter.pdf"; filename*=UTF-8\'\'letter.pdf',
    'content-security-policy': "default-src 'none'; sandbox",
  });
});

test('a draft can have 50 files and 200 MB, whatever its form accepts, and this does not affect other drafts', async () => {
  const full = [413, 'This form has too many files. Remove one and save before you add another.'];
  const answerOf = async (token: string, bytes: Buffer): Promise<unknown> => {
    const response = await send(token, bytes);
    const { message } = response.json<{ message?: string }>();
    return message === undefined ? response.statusCode : [response.statusCode, message];
  };

  const many = await begin();
  for (let n = 1; n <= 50; n++) expect(await answerOf(many, pdf), `file ${n}`).toBe(201);
  expect(await answerOf(many, pdf)).toEqual(full);

  // Stored files are made large by changing their sizes in the database, because only the sizes are read.
  const large = await begin();
  const { id } = (await send(large, pdf)).json<Attachment>();
  const database = new Database(portal.database);
  database.prepare('update files set size = ? where id = ?').run([200 * 1024 * 1024 - pdf.length, id]);
  database.close();
  expect(await answerOf(large, Buffer.concat([pdf, Buffer.from('\n')]))).toEqual(full);
  expect(await answerOf(large, pdf)).toBe(201);
  expect(await answerOf(large, pdf)).toEqual(full);

  expect(await answerOf(await begin(), pdf)).toBe(201);
});

test('a file that a saved draft no longer names is deleted with the save, and one that was never named stays', async () => {
  const token = await begin();
  const [one, two] = [(await send(token, pdf)).json<Attachment>(), (await send(token, png)).json<Attachment>()];
  await save(token, { letters: [one] });
  expect((await save(token, { letters: [two] })).statusCode).toBe(200);
  expect((await visit(portal.app, `/drafts/${token}/files/${one.id}`)).statusCode).toBe(404);
  const onItsWay = (await send(token, pdf)).json<Attachment>();
  await save(token, { letters: [] });
  expect(
    rows('files')
      .filter(({ id }) => id === two.id || id === onItsWay.id)
      .map(({ id }) => id),
  ).toEqual([onItsWay.id]);
});

const answered = { practice: 'Riverside Surgery', secret: 'hunter2', hasLetters: true };

test('a submission keeps exactly the files that its answers name, and their descriptions have to be right [S3-58]', async () => {
  const token = await begin();
  const [one, two] = [(await send(token, pdf)).json<Attachment>(), (await send(token, png)).json<Attachment>()];
  for (const forged of [
    { ...one, size: 5 },
    { ...one, name: 'other.pdf' },
    { ...one, id: 'b'.repeat(43) },
    { ...one, mediaType: 'image/png' },
  ]) {
    const response = await submit(token, { ...answered, letters: [forged] });
    expect([response.statusCode, response.json<{ error: string }>().error]).toEqual([400, 'no-such-file']);
  }
  const response = await submit(token, { ...answered, letters: [one] });
  expect(response.statusCode).toBe(201);
  const { link } = response.json<{ link: string }>();
  expect((await visit(portal.app, `${link}/files/${one.id}`)).rawPayload.equals(pdf)).toBe(true);
  expect((await visit(portal.app, `${link}/files/${two.id}`)).statusCode).toBe(404);
  expect((await visit(portal.app, `/drafts/${token}/files/${one.id}`)).statusCode).toBe(404);
  const page = (await visit(portal.app, link)).body;
  expect(page).toMatch(new RegExp(`href="/submissions/[\\w-]{22}/files/${one.id}"`));
  expect(page).toContain('You can open what you submitted here until 22 November 2027');
});

test('a file of a hidden field is never submitted', async () => {
  const token = await begin();
  const file = (await send(token, pdf)).json<Attachment>();
  const response = await submit(token, { ...answered, hasLetters: false, letters: [file] });
  expect(response.statusCode).toBe(201);
  expect(rows('files').some(({ id }) => id === file.id)).toBe(false);
  expect(rows('submissions').some(({ answers }) => String(answers).includes(file.id))).toBe(false);
});

test('a source returns suggestions, and a text that it does not have is refused on submission', async () => {
  const options = async (q: string): Promise<readonly string[]> =>
    (await portal.app.inject(`/api/sources/gp-practices?q=${encodeURIComponent(q)}`))
      .json<{ options: { value: string }[] }>()
      .options.map(({ value }) => value);
  expect(await options('RIVERSIDE')).toEqual(['Riverside Surgery', 'The Riverside']);
  expect(await options('waterloo ty')).toEqual(['Riverbank Practice']);
  expect((await portal.app.inject('/api/sources/nothing?q=ab')).statusCode).toBe(404);
  const token = await begin();
  const response = await submit(token, { ...answered, practice: 'Made-up Surgery', hasLetters: false });
  expect([response.statusCode, response.json<{ issues: unknown }>().issues]).toEqual([
    400,
    [expect.objectContaining({ code: 'unlisted', pointer: '/you/practice' })],
  ]);
});

test('expired drafts and submissions are not shown from that moment, and their links say so', async () => {
  const token = await begin();
  const file = (await send(token, pdf)).json<Attachment>();
  clock.now = '2026-12-01T10:00:00Z';
  expect((await save(token, { letters: [file] })).json()).toMatchObject({ keptUntil: '2026-12-31' });
  expect((await visit(portal.app, `/forms/anytown/letters?draft=${token}`)).body).toContain(
    'kept until 31 December 2026',
  );
  const sent = await begin();
  const { link } = (await submit(sent, { ...answered, hasLetters: false })).json<{ link: string }>();

  clock.now = '2026-12-31T10:00:01Z';
  const expired = await visit(portal.app, `/forms/anytown/letters?draft=${token}`);
  expect([expired.statusCode, expired.body]).toEqual([410, expect.stringContaining('has expired')]);
  expect((await save(token, {})).json()).toMatchObject({ error: 'draft-expired' });
  expect((await visit(portal.app, `/drafts/${token}.pdf`)).statusCode).toBe(410);
  expect((await visit(portal.app, `/drafts/${token}/files/${file.id}`)).statusCode).toBe(404);
  expect((await send(token, pdf)).statusCode).toBe(410);
  expect((await visit(portal.app, link)).statusCode).toBe(200);

  clock.now = '2027-12-02T00:00:00Z';
  const gone = await visit(portal.app, link);
  expect([gone.statusCode, gone.body]).toEqual([410, expect.stringContaining('no longer keep a copy here')]);
  expect((await visit(portal.app, `/forms/anytown/letters?draft=${sent}`)).statusCode).toBe(410);
});

test.each([
  [
    'expired',
    'Nid yw’r ffurflen hon yn cael ei chadw mwyach',
    async () => Promise.resolve().then(() => void (clock.now = '2026-12-31T10:00:01Z')),
  ],
  [
    'deleted',
    'Cafodd y ffurflen hon ei dileu',
    async (token: string) => void (await portal.app.inject({ method: 'DELETE', url: `/api/drafts/${token}` })),
  ],
] as const)(
  'a draft that is %s says so on each page and to each call, and takes no file',
  async (gone, inWelsh, go) => {
    const token = await begin();
    const file = (await send(token, pdf)).json<Attachment>();
    await save(token, { letters: [file] });
    await go(token);

    const link = `/forms/anytown/letters?draft=${token}`;
    for (const address of [link, ...['', '/pdf', '/print', '/delete'].map((page) => `/drafts/${token}${page}`)]) {
      const page = await visit(portal.app, `${address}${address === link ? '&' : '?'}lang=cy`);
      expect([page.statusCode, page.body], address).toEqual([
        410,
        expect.stringContaining(`<h1 class="govuk-heading-l">${inWelsh}</h1>`),
      ]);
    }
    const opened = await portal.app.inject({
      url: `/drafts/${publicIdOf(token)}`,
      cookies: { 'formwright-link': token },
    });
    expect([opened.statusCode, opened.body]).toEqual([
      410,
      expect.stringContaining(
        `>${gone === 'expired' ? 'This saved form has expired' : 'This saved form was deleted'}<`,
      ),
    ]);
    expect((await visit(portal.app, `/drafts/${token}/files/${file.id}`)).statusCode).toBe(404);

    const refused = [
      await save(token, {}),
      await submit(token, answered),
      await send(token, pdf),
      await portal.app.inject({ method: 'DELETE', url: `/api/drafts/${token}` }),
    ];
    expect(refused.map((answer) => [answer.statusCode, answer.json<{ error: string }>().error])).toEqual(
      refused.map(() => [410, `draft-${gone}`]),
    );
    expect(
      rows('files')
        .filter(({ name }) => name === file.name && gone === 'deleted')
        .map(({ id }) => id),
    ).not.toContain(file.id);
  },
);

test('a file that is being uploaded while its draft is deleted is not stored', async () => {
  const token = await begin();
  const before = rows('files').length;
  let sendRest = (): void => undefined;
  const body = Readable.from(
    (async function* () {
      yield pdf.subarray(0, 20);
      await new Promise<void>((resolve) => (sendRest = resolve));
      yield pdf.subarray(20);
    })(),
  );
  const sending = send(token, body);
  await expect.poll(() => body.readableDidRead).toBe(true);
  await portal.app.inject({ method: 'DELETE', url: `/api/drafts/${token}` });
  sendRest();
  const answer = await sending;
  expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([410, 'draft-deleted']);
  expect(rows('files')).toHaveLength(before);
});

test('no part of a sensitive answer is in a log line or an error message', async () => {
  const bad = await save(await begin(), { secret: ['hunter2'] });
  expect(bad.statusCode).toBe(400);
  expect(bad.body).not.toContain('hunter2');
  expect(portal.reported.join()).not.toContain('hunter2');
});
