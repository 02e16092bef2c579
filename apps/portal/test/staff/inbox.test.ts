import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/storage/database/database.ts';
import { draftCalls } from '../helpers/draft-calls.ts';
import { openStaffPortal, type StaffPortal } from '../helpers/staff-portal.ts';
import type { StaffBrowser } from '../helpers/staff.ts';

let portal: StaffPortal;
let references: Record<'sian' | 'nia' | 'tom' | 'letter', string>;

beforeAll(async () => {
  portal = await openStaffPortal();
  const { submit } = portal;
  references = {
    sian: (await submit('2026-11-01T10:00:00Z', { name: 'Siân Ŵyn-O’Neill', kind: 'Cooking' })).reference,
    nia: (await submit('2026-11-02T10:00:00Z', { name: 'Nia Morgan', kind: 'Washing' })).reference,
    tom: (await submit('2026-11-21T10:00:00Z', { name: '<b>Tom</b> Morgan', kind: 'Washing', urgent: true })).reference,
    letter: (await submit('2026-11-22T09:00:00Z', { text: 'Hello' }, 'letter')).reference,
  };
  portal.clock.now = '2026-11-22T10:00:00Z';
});

afterAll(async () => {
  expect(portal.reported).toEqual(['staff: there are no forms of othertown, whose staff can sign in.']);
  await portal.close();
});

/** What is listed at an address: the title of each row, in order. */
async function listed(browser: StaffBrowser, address: string): Promise<readonly string[]> {
  const { body } = await browser.open(`/staff/anytown/teams/${address}`);
  return [...body.matchAll(/role="rowheader"[^>]*><a[^>]*>([^<]*)</g)].map(([, title = '']) => title);
}

async function search(browser: StaffBrowser, text: string, team = 'duty'): Promise<readonly string[]> {
  const sent = await browser.open(`/staff/anytown/teams/${team}/search`, { form: { text } });
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/staff/anytown/teams/${team}?found=yes`]);
  return listed(browser, `${team}?found=yes`);
}

const tom = '&lt;b&gt;Tom&lt;/b&gt; Morgan';

test('a team gets what forms send to it and copies of what they say, the oldest first, and nobody sees what is only saved [S0-01, S0-99, S0-104, S4-31]', async () => {
  const duty = await portal.visitor('Ann Duty');
  expect(await listed(duty, 'duty')).toEqual(['Nia Morgan', tom]);
  const page = (await duty.open('/staff/anytown/teams/duty')).body;
  for (const text of ['2 forms.', 'Ask for help', references.nia, '2 November 2026', '20 days ago', 'yesterday', 'New'])
    expect(page).toContain(text);
  const kitchen = await portal.visitor('Cai Kitchen');
  expect(await listed(kitchen, 'kitchen')).toEqual(['Siân Ŵyn-O’Neill', tom]);
  expect((await kitchen.open('/staff/anytown/teams/kitchen')).body).toContain('copy: another team deals with it');
  expect(await listed(await portal.visitor('Dee Rest'), '-')).toEqual([references.letter]);

  // A saved form is in no inbox, whatever is known of it.
  const calls = draftCalls(portal, () => ({
    form: 'anytown/help',
    version: '1.0.0',
    page: 'ask',
    answers: { ask: { name: 'Nia Only Saved' } },
    entries: {},
    ticked: [],
    prefilled: {},
  }));
  const { id, token } = await calls.begin();
  expect(await listed(duty, 'duty?state=all')).toHaveLength(2);
  expect(await search(duty, 'Only Saved')).toEqual([]);
  for (const key of [id, token]) expect((await duty.open(`/staff/anytown/teams/duty/${key}`)).statusCode).toBe(404);
});

test('another team, another council and whoever is not signed in learn nothing, not even that there is something', async () => {
  const kitchen = await portal.visitor('Cai Kitchen');
  for (const path of ['duty', 'none', '-', 'constructor', '%2e%2e'])
    expect((await kitchen.open(`/staff/anytown/teams/${path}`)).statusCode, path).toBe(404);
  expect((await kitchen.open('/staff/anytown/teams/duty/search', { form: { text: 'Nia' } })).statusCode).toBe(404);
  expect((await kitchen.open('/staff/othertown/teams/duty')).headers.location).toBe(
    '/staff/othertown?back=%2Fstaff%2Fothertown%2Fteams%2Fduty',
  );
  const auditor = await portal.visitor('Eve Auditor');
  expect((await auditor.open('/staff/anytown/teams/duty')).statusCode).toBe(404);
});

test('a form is found by its reference or by the beginnings of names, without accents, whoever typed them how', async () => {
  const duty = await portal.visitor('Ann Duty');
  const kitchen = await portal.visitor('Cai Kitchen');
  for (const text of ['morg', 'MORGAN', 'tom morg', 'morgan tom'])
    expect(await search(duty, text), text).toContain(tom);
  expect(await search(duty, 'mórgan nia')).toEqual(['Nia Morgan']);
  for (const text of ['sian', 'wyn', 'oneill', "o'neill si", 'Ŵyn-O’Neill'])
    expect(await search(kitchen, text, 'kitchen'), text).toEqual(['Siân Ŵyn-O’Neill']);
  for (const text of [references.nia, references.nia.toLowerCase().replaceAll('-', ' ')])
    expect(await search(duty, text)).toEqual(['Nia Morgan']);
  for (const text of ['organ', 'm', '%', 'morgan zebra', references.sian, '\u0000', 'x'.repeat(300), '<script>'])
    if (text !== '\u0000') expect(await search(duty, text), text).toEqual([]);
  // Neither the address nor the file of the database has what was searched for.
  const page = (await duty.open('/staff/anytown/teams/duty?found=yes')).body;
  expect(page).toContain('0 forms found for ‘&lt;script&gt;’.');
  expect(page).toContain('Only forms of this team are found.');
  const none = await duty.open('/staff/anytown/teams/duty/search', { form: { text: ' \u0000 ' } });
  expect(none.headers.location).toBe('/staff/anytown/teams/duty');
  const foreign = { form: { text: 'nia' }, headers: { 'sec-fetch-site': 'cross-site' } };
  expect((await duty.open('/staff/anytown/teams/duty/search', foreign)).statusCode).toBe(404);
});

test('an inbox is narrowed down by state, form and who has it, page by page, and says what to do when it is empty', async () => {
  const duty = await portal.visitor('Ann Duty');
  for (const query of ['state=finished', 'form=anytown/letter', 'holder=me', 'holder=none']) {
    const page = (await duty.open(`/staff/anytown/teams/duty?${query}`)).body;
    expect(page).toContain('No form is like that. Choose other filters.');
  }
  for (const query of ['state=toString', 'page=9', 'page=-1', 'holder=nobody', 'state=new&form=anytown/help'])
    expect(await listed(duty, `duty?${query}`), query).toHaveLength(2);
  expect(await listed(duty, 'duty?state=all')).toEqual([tom, 'Nia Morgan']);

  const welsh = (await duty.open('/staff/anytown/teams/duty?lang=cy&state=new')).body;
  for (const text of ['<html lang="cy">', 'Nifer y ffurflenni: 2.', '20 diwrnod yn ôl', 'name="lang" value="cy"'])
    expect(welsh).toContain(text);

  const database = connect(portal.database);
  const insert = database.prepare(
    "insert into work (submission_hash, team, id, copy, form, reference, submitted_at) values (?, 'anytown/duty', ?, 0, 'anytown/help', ?, ?)",
  );
  for (let number = 1; number <= 50; number++)
    insert.run([`hash ${number}`, `id ${number}`, `Reference ${number}`, `2026-11-22T10:00:00.${100 + number}Z`]);
  database.close();
  const first = (await duty.open('/staff/anytown/teams/duty?holder=nobody')).body;
  expect(first).toContain('Page 1 of 2');
  expect(first).toContain('href="/staff/anytown/teams/duty?holder&#x3D;nobody&amp;page&#x3D;2"');
  expect(await listed(duty, 'duty?holder=nobody')).toHaveLength(50);
  expect(await listed(duty, 'duty?holder=nobody&page=2')).toEqual(['Reference 49', 'Reference 50']);
  const rest = await portal.visitor('Dee Rest');
  expect((await rest.open('/staff/anytown')).body).toContain('52 new');
});
