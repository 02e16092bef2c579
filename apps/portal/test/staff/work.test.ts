import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/storage/database/database.ts';
import { newToken } from '../../src/tokens.ts';
import { openStaffPortal, type StaffPortal } from '../helpers/staff-portal.ts';
import type { StaffBrowser } from '../helpers/staff.ts';

let portal: StaffPortal;

beforeAll(async () => {
  portal = await openStaffPortal();
});

afterAll(async () => {
  expect(portal.reported).toEqual(['staff: there are no forms of othertown, whose staff can sign in.']);
  await portal.close();
});

/** Submits a form, and returns its address in the inbox of a team, as somebody of the team finds it there. */
async function submitted(browser: StaffBrowser, name: string, more: object = {}, team = 'duty'): Promise<string> {
  const { reference } = await portal.submit('2026-11-22T10:00:00Z', { name, kind: 'Washing', ...more });
  const { body } = await browser.open(`/staff/anytown/teams/${team}`);
  const row = body.split('<tr').find((text) => text.includes(reference)) ?? '';
  return /href="([^"]*)"/.exec(row)?.[1] ?? '';
}

/** Presses a button of a page as it was drawn. */
async function press(browser: StaffBrowser, address: string, act: string, page: string) {
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  return browser.open(`${address}/acts`, { form: { act, version } });
}

const buttons = (page: string): readonly string[] =>
  [...page.matchAll(/name="act" value="([a-z-]*)"/g)].map(([, act = '']) => act);

test('a team reads a submission as it was sent, prints it, and nobody else can [S0-01]', async () => {
  const ann = await portal.visitor('Ann Duty');
  const address = await submitted(ann, 'Nia <i>Morgan</i>', { urgent: true });
  const page = (await ann.open(address)).body;
  for (const text of [
    'Nia &lt;i&gt;Morgan&lt;/i&gt;',
    'Is it urgent?',
    '22 November 2026, 10:00',
    '20 February 2027',
    'There are no notes yet.',
  ])
    expect(page).toContain(text);
  const print = await ann.open(`${address}/print`);
  expect([print.statusCode, print.body]).toEqual([200, expect.stringContaining('Nia &lt;i&gt;Morgan&lt;/i&gt;')]);
  const pdf = await ann.open(`${address}/pdf`);
  expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ]);
  expect((await ann.open(`${address}/files/${newToken()}`)).statusCode).toBe(404);
  const welsh = (await ann.open(`${address}?lang=cy`)).body;
  for (const text of ['Yn ôl i’r rhestr', 'Yr hyn a gyflwynwyd', '<div lang="en">']) expect(welsh).toContain(text);

  const cai = await portal.visitor('Cai Kitchen');
  const auditor = await portal.visitor('Eve Auditor');
  for (const path of ['', '/print', '/pdf', `/files/${newToken()}`])
    for (const other of [cai, auditor]) expect((await other.open(`${address}${path}`)).statusCode, path).toBe(404);
  // The team that got a copy has an address of its own. It reads, and leaves the rest to the other team.
  const copy = await submitted(cai, 'Tom Morgan', { urgent: true }, 'kitchen');
  const copied = (await cai.open(copy)).body;
  expect(copied).toContain('Your team got a copy. Another team deals with it.');
  expect(buttons(copied)).toEqual([]);
  expect((await press(cai, copy, 'take', 'name="version" value="0"')).statusCode).toBe(409);
  expect((await ann.open(copy.replace('kitchen', 'duty'))).statusCode).toBe(404);
});

test('somebody takes a submission, finishes it, and the list says so', async () => {
  const ann = await portal.visitor('Ann Duty');
  const address = await submitted(ann, 'Una Price');
  const page = (await ann.open(address)).body;
  expect(buttons(page)).toEqual(['take']);
  expect((await press(ann, address, 'take', page)).headers.location).toBe(address);
  const taken = (await ann.open(address)).body;
  expect(taken).toContain('Being dealt with by you');
  expect(buttons(taken)).toEqual(['finish', 'give-back']);
  // Pressed twice: it is done once, and nothing is wrong.
  expect((await press(ann, address, 'take', page)).statusCode).toBe(303);
  expect((await press(ann, address, 'finish', taken)).statusCode).toBe(303);
  const finished = (await ann.open(address)).body;
  expect(buttons(finished)).toEqual(['reopen']);
  expect((await ann.open('/staff/anytown/teams/duty')).body).not.toContain('Una Price');
  expect((await ann.open('/staff/anytown/teams/duty?state=finished&holder=me')).body).toContain('Una Price');
  for (const act of ['delete', '', 'give-back'])
    expect((await press(ann, address, act, finished)).statusCode).toBe(act === 'give-back' ? 409 : 400);
  const foreign = { form: { act: 'reopen', version: '2' }, headers: { 'sec-fetch-site': 'cross-site' } };
  expect((await ann.open(`${address}/acts`, foreign)).statusCode).toBe(404);
  expect((await ann.open(address)).body).toContain('Finished by you');
});

test('of two who work at once the second is told, and nothing is lost', async () => {
  const [ann, bob] = [await portal.visitor('Ann Duty'), await portal.visitor('Bob Duty')];
  const address = await submitted(ann, 'Vera Hughes');
  const [first, second] = [(await ann.open(address)).body, (await bob.open(address)).body];
  const [one, other] = await Promise.all([press(ann, address, 'take', first), press(bob, address, 'take', second)]);
  expect([one.statusCode, other.statusCode]).toEqual([303, 409]);
  expect(other.body).toContain('so nothing was done. It is now: Being dealt with by Ann Duty.');
  expect((await ann.open(address)).body).toContain('Being dealt with by you');
  expect((await bob.open('/staff/anytown/teams/duty?holder=me')).body).not.toContain('Vera Hughes');

  // Both write a note at the same time, and each note stays.
  const note = async (browser: StaffBrowser, text: string) =>
    browser.open(`${address}/notes`, { form: { id: newToken(), note: text } });
  await Promise.all([note(ann, 'Rang her at ten.'), note(bob, 'Wrote <b>too</b>.\r\nTwice.')]);
  const noted = (await bob.open(address)).body;
  for (const text of ['Rang her at ten.', 'Wrote &lt;b&gt;too&lt;/b&gt;.\nTwice.', 'Ann Duty, 22 November 2026, 10:00'])
    expect(noted).toContain(text);

  // A colleague who knows who has it takes it over, and the one who had it is told.
  const stale = (await ann.open(address)).body;
  expect(noted).toContain('Take it over from Ann Duty');
  expect((await press(bob, address, 'take', noted)).statusCode).toBe(303);
  const refused = await press(ann, address, 'finish', stale);
  expect([refused.statusCode, refused.body]).toEqual([409, expect.stringContaining('by Bob Duty')]);
});

test('a note that is empty or too long is given back, one that is sent twice is added once, and one of somebody who was signed out is not lost', async () => {
  const ann = await portal.visitor('Ann Duty');
  const address = await submitted(ann, 'Win Lloyd');
  const id = newToken();
  const note = async (text: string, key = id) => ann.open(`${address}/notes`, { form: { id: key, note: text } });
  const empty = await note(' \n ');
  expect([empty.statusCode, empty.body]).toEqual([400, expect.stringContaining('<a href="#note">Enter a note</a>')]);
  const long = await note('é'.repeat(4001));
  expect([long.statusCode, long.body]).toEqual([400, expect.stringContaining('must be 4000 characters or fewer')]);
  expect(long.body).toContain(`>${'é'.repeat(4001)}</textarea>`);
  await note('é'.repeat(4000));
  await note('é'.repeat(4000));
  expect((await ann.open(address)).body.match(/<article/g)).toHaveLength(1);
  expect((await note('x'.repeat(90_000))).statusCode).toBe(404);

  await ann.open('/staff/anytown/sign-out', { form: {} });
  const lost = await note('Not <saved>', newToken());
  expect(lost.statusCode).toBe(403);
  for (const text of ['You had been signed out', 'Not &lt;saved&gt;</textarea>', `back=${encodeURIComponent(address)}`])
    expect(lost.body).toContain(text.replaceAll('=', '&#x3D;'));
  expect((await ann.open(`${address}/acts`, { form: { act: 'take', version: '0' } })).headers.location).toBe(
    `/staff/anytown?back=${encodeURIComponent(address)}`,
  );
});

test('once a submission has expired, its notes, its name and its place in the list go with it', async () => {
  const ann = await portal.visitor('Ann Duty');
  const address = await submitted(ann, 'Xenia Bevan');
  await ann.open(`${address}/notes`, { form: { id: newToken(), note: 'Erase me' } });
  portal.clock.now = '2027-02-20T10:00:01Z';
  const again = await portal.visitor('Ann Duty');
  expect((await again.open(address)).statusCode).toBe(404);
  expect((await again.open('/staff/anytown/teams/duty?state=all')).body).not.toContain('Xenia');
  portal.clock.now = '2026-11-22T10:00:00Z';
  const database = connect(portal.database);
  const count = (table: string): number =>
    Number(database.prepare(`select count(*) as number from ${table}`).get([])?.['number']);
  expect(['work', 'work_names', 'work_words', 'work_notes'].map(count).every((rows) => rows > 0)).toBe(true);
  expect(() => database.script("update work_notes set note = 'changed'")).toThrow('A note stays as it was written');
  database.script('delete from submissions');
  expect(['work', 'work_names', 'work_words', 'work_notes'].map(count)).toEqual([0, 0, 0, 0]);
  database.close();
});
