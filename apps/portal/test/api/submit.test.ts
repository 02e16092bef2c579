import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { draftCalls } from '../helpers/draft-calls.ts';
import { completeAnswers } from '../helpers/drafts.ts';
import { sharedPortal } from '../helpers/shared-portal.ts';

interface Receipt {
  readonly reference: string;
  readonly link: string;
  readonly pdf: string;
}

const portal = sharedPortal();
const { begin, submit } = draftCalls(portal);
const { rows } = portal;

const draftToken = async (record = 'ann'): Promise<string> => (await begin({}, `?record=${record}`)).token;

test('a complete form is stored with its relevant answers and gets a reference that follows the pattern [S0-70]', async () => {
  const token = await draftToken();
  const response = await submit(token, completeAnswers);
  const { reference, link, pdf } = response.json<Receipt>();
  expect(response.statusCode).toBe(201);
  expect(reference).toMatch(/^ANY-[A-Z0-9]{4}-[A-Z0-9]{8}$/);
  expect(link).toMatch(/^\/submissions\/[A-Za-z0-9_-]{43}$/);
  expect(pdf).toBe(`${link}/pdf`);
  expect(link).not.toContain(token);

  const [row] = rows(`select * from submissions where reference = '${reference}'`);
  expect(row).toMatchObject({ form: 'anytown/request', version: '2.1.0', submitted_at: '2026-11-22T10:00:00.000Z' });
  expect(JSON.parse(String(row?.['route']))).toEqual({ to: 'kitchen', copies: [] });
  expect(JSON.parse(String(row?.['answers']))).toEqual({
    person: { name: 'Ann Ŵyn', dateOfBirth: '1950-02-03', nhsNumber: '9990000018', age: 76 },
    help: { wantsHelp: true, kind: 'Cooking', hours: 3, visits: [{ day: 'mon', note: 'Ring twice' }] },
  });
});

test('a stored submission is valid against schemas/records', async () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../../schemas/records/submission.json', import.meta.url), 'utf8'),
  ) as object;
  const isSubmission = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  const { reference } = (await submit(await draftToken(), completeAnswers)).json<Receipt>();
  const [row] = rows(
    `select form, version, reference, submitted_at, facts, answers from submissions where reference = '${reference}'`,
  );
  const { submitted_at: submittedAt, facts, answers, ...rest } = row ?? {};
  expect(
    isSubmission({ ...rest, submittedAt, facts: JSON.parse(String(facts)), answers: JSON.parse(String(answers)) }),
    JSON.stringify(isSubmission.errors),
  ).toBe(true);
});

test('a submission contains no hidden answers', async () => {
  const { reference } = (
    await submit(await draftToken('bob'), {
      ...completeAnswers,
      help: { wantsHelp: false, kind: 'SECRET', hours: 3, staffNote: 'SECRET' },
    })
  ).json<Receipt>();
  const [row] = rows(`select answers from submissions where reference = '${reference}'`);
  expect(JSON.parse(String(row?.['answers']))).toEqual({
    person: { name: 'Bob Tŷ', dateOfBirth: '1950-02-03', nhsNumber: '9990000018', age: 76 },
    help: { wantsHelp: false },
  });
});

test("context facts come from the record: a form cannot make itself its author's colleague", async () => {
  const { reference } = (
    await submit(await draftToken('ann'), { ...completeAnswers, help: { wantsHelp: false, staffNote: 'For staff' } })
  ).json<Receipt>();
  const [row] = rows(`select answers, facts from submissions where reference = '${reference}'`);
  expect(JSON.parse(String(row?.['answers']))).toMatchObject({ help: { staffNote: 'For staff' } });
  expect(JSON.parse(String(row?.['facts']))).toEqual({ today: '2026-11-22', context: { role: 'staff' } });
});

test.each([
  [{}, ['mandatory /person/dateOfBirth', 'mandatory /help/wantsHelp']],
  [{ ...completeAnswers, person: { dateOfBirth: '1950-02-30' } }, ['format /person/dateOfBirth']],
  [
    { ...completeAnswers, person: { ...completeAnswers.person, nhsNumber: '999 000 0019' } },
    ['format /person/nhsNumber'],
  ],
  [{ ...completeAnswers, help: { wantsHelp: true } }, ['mandatory /help/kind']],
  [{ ...completeAnswers, help: { wantsHelp: true, kind: 'x', hours: 'three' } }, ['type /help/hours']],
  [
    { ...completeAnswers, help: { wantsHelp: false, visits: [{ day: 'mon' }, { day: 'wed' }, {}] } },
    ['option /help/visits/1/day', 'mandatory /help/visits/2/day'],
  ],
])('%j is refused with its issues in order, and stays a draft', async (answers, issues) => {
  const token = await draftToken();
  const response = await submit(token, answers);
  const body = response.json<{ error: string; issues: { code: string; pointer: string; message: string }[] }>();
  expect([response.statusCode, body.error]).toEqual([400, 'submission-not-valid']);
  expect(body.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(issues);
  expect(body.issues.every(({ message }) => message.length > 5)).toBe(true);
  expect((await submit(token, completeAnswers)).statusCode).toBe(201);
});

test('a draft that is submitted twice, at the same time or later, becomes one submission with one reference', async () => {
  const token = await draftToken();
  const before = rows('select count(*) as n from submissions')[0]?.['n'] as number;
  const responses = await Promise.all(Array.from({ length: 8 }, () => submit(token, completeAnswers)));
  expect(new Set(responses.map(({ body }) => body)).size).toBe(1);
  expect(responses.map(({ statusCode }) => statusCode).sort((left, right) => left - right)).toEqual([
    200, 200, 200, 200, 200, 200, 200, 201,
  ]);
  expect(rows('select count(*) as n from submissions')[0]?.['n']).toBe(before + 1);
});

test('different answers, or a body that is not a draft, are refused after submission with a link to the receipt', async () => {
  const token = await draftToken();
  const { reference, link } = (await submit(token, completeAnswers)).json<Receipt>();
  const { person, help } = completeAnswers;
  const inAnotherOrder = { help, person: { nhsNumber: person.nhsNumber, dateOfBirth: person.dateOfBirth } };
  expect((await submit(token, inAnotherOrder)).statusCode).toBe(200);
  for (const answers of [{ ...completeAnswers, help: { ...help, hours: 4 } }, {}, { person: [] }]) {
    const response = await submit(token, answers);
    expect([response.statusCode, response.json()]).toEqual([
      409,
      {
        error: 'already-submitted',
        message: `This form has already been submitted. Its reference is ${reference}. It can no longer be changed.`,
        reference,
        link,
        page: expect.stringMatching(/^\/submissions\/[\w-]{22}$/),
      },
    ]);
    const cookies = Object.fromEntries(response.cookies.map(({ name, value }) => [name, value]));
    expect((await portal.app.inject({ url: response.json<{ page: string }>().page, cookies })).body).toContain(
      reference,
    );
  }
  expect(
    (
      await portal.app.inject({
        method: 'POST',
        url: `/api/drafts/${token}/submit`,
        payload: 'null',
        headers: { 'content-type': 'application/json' },
      })
    ).statusCode,
  ).toBe(409);
  expect(
    rows(`select answers from submissions where reference = '${reference}'`).map(
      ({ answers }) => JSON.parse(String(answers)) as object,
    ),
  ).toMatchObject([{ help: { hours: 3 } }]);
});

test('if two windows submit different answers at the same moment, only one gets a receipt', async () => {
  const token = await draftToken();
  const responses = await Promise.all(
    [3, 4].map(async (hours) => submit(token, { ...completeAnswers, help: { ...completeAnswers.help, hours } })),
  );
  expect(responses.map(({ statusCode }) => statusCode).sort((left, right) => left - right)).toEqual([201, 409]);
});

test('a submission takes its draft out of the database', async () => {
  const token = await draftToken();
  const before = rows('select count(*) as n from drafts')[0]?.['n'] as number;
  await submit(token, completeAnswers);
  expect(rows('select count(*) as n from drafts')[0]?.['n']).toBe(before - 1);
});

test('the database contains no tokens', async () => {
  const token = await draftToken();
  const { link } = (await submit(token, completeAnswers)).json<Receipt>();
  const everything = JSON.stringify([rows('select * from drafts'), rows('select * from submissions')]);
  expect(everything).not.toContain(token);
  expect(everything).not.toContain(link.split('/').at(-1));
});

test('nothing is submitted if there is no such draft', async () => {
  const response = await submit('a'.repeat(43), completeAnswers);
  expect([response.statusCode, response.json()]).toMatchObject([404, { error: 'no-such-draft' }]);
});
