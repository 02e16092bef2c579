import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { checkLog } from '../../src/staff/log/check-log.ts';
import { connect, type Database } from '../../src/storage/database/database.ts';
import { newToken } from '../../src/tokens.ts';
import { openStaffPortal, type StaffPortal } from '../helpers/staff-portal.ts';

let portal: StaffPortal;
let reference: string;

beforeAll(async () => {
  portal = await openStaffPortal();
  reference = (await portal.submit('2026-11-22T10:00:00Z', { name: 'Nia Secret', kind: 'Washing' })).reference;
  const ann = await portal.visitor('Ann Duty');
  const { body } = await ann.open('/staff/anytown/teams/duty');
  const address = /href="([^"]*\/duty\/[^"?]*)"/.exec(body)?.[1] ?? '';
  await ann.open(address);
  await ann.open(`${address}/print`);
  await ann.open(`${address}/acts`, { form: { act: 'take', version: '0' } });
  await ann.open(`${address}/notes`, { form: { id: newToken(), note: 'Secret note <b>' } });
  await ann.open('/staff/anytown/teams/duty/search', { form: { text: 'Secret' } });
  await ann.open('/staff/anytown/teams/duty?found=yes');
  await ann.open('/staff/anytown/teams/kitchen');
  await ann.open('/staff/anytown/sign-out', { form: {} });
  await portal.visitor('Fay Nobody');
});

afterAll(async () => {
  await portal.close();
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function logPage(query = ''): Promise<string> {
  return (await (await portal.visitor('Eve Auditor')).open(`/staff/anytown/log${query}`)).body;
}

/** What the command prints, and its exit status. */
async function check(...args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  for (const kind of ['log', 'error'] as const)
    vi.spyOn(console, kind).mockImplementation((line: string) => void printed.push(line));
  await checkLog(['--database', portal.database, ...args], '/');
  vi.restoreAllMocks();
  return `${String(process.exitCode)} ${printed.join(' ')}`;
}

/** Does something to the database as somebody does who can write to its file. */
function tamper(work: (database: Database) => void): void {
  const database = connect(portal.database);
  work(database);
  database.close();
}

test('each reading and each act is in the log, with who, when and which, and without an answer, a name, a note or a search', async () => {
  const page = await logPage();
  const acts = [...page.matchAll(/aria-hidden="true">What<\/span> ([^<]*)</g)].map(([, act]) => act);
  expect(acts.toReversed()).toEqual([
    'Signed in',
    'Opened the list',
    'Read it',
    'Opened it to print',
    'Took it',
    'Added a note to it',
    'Opened what a search found',
    'Signed out',
    'Tried to sign in, without a team',
    'Signed in',
    'Read this log',
  ]);
  for (const text of ['Ann Duty', reference, '22 November 2026, 10:00:00', 'The log is whole.', 'Duty team'])
    expect(page).toContain(text);
  expect(page).not.toMatch(/secret/i);
  const one = await logPage(`?reference=${reference.toLowerCase()}`);
  expect(one.match(/role="rowheader"/g)).toHaveLength(4);
  expect(await logPage('?reference=%3Cb%3E')).toContain('There are no such lines.');
  expect(await logPage('?before=3')).toContain('>2</th>');
  expect(await logPage('?lang=cy')).toContain('Mae’r cofnod yn gyfan.');
});

test('only those who may read the log do, and only what their council’s staff did', async () => {
  const ann = await portal.visitor('Ann Duty');
  expect((await ann.open('/staff/anytown/log')).statusCode).toBe(404);
  expect((await ann.open('/staff/anytown')).headers.location).toBe('/staff/anytown/teams/duty');
  const eve = await portal.visitor('Eve Auditor');
  expect((await eve.open('/staff/anytown')).body).toContain('href="/staff/anytown/log"');
  await eve.signIn('Eve Auditor', 'othertown');
  const other = (await eve.open('/staff/othertown/log')).body;
  expect(other.match(/role="rowheader"/g)).toHaveLength(2);
  expect(other).not.toContain('Ann Duty');
});

test('the database refuses to change or remove a line, and whoever does it nevertheless is noticed', async () => {
  const whole = await check();
  expect(whole).toMatch(/^0 The log is whole\. Its last line is \d+:[\w-]{43}$/);
  const last = whole.split(' ').at(-1) ?? '';
  const count = Number(last.split(':', 1)[0]);
  for (const change of ["update staff_log set staff = 'Bob Duty' where number = 3", 'delete from staff_log'])
    expect(() => tamper((database) => database.script(change))).toThrow(/^A line of the log stays/);
  expect(await check('--since', last)).toMatch(/^0 /);
  expect(await check('--since', `${count + 5}:${'x'.repeat(43)}`)).toMatch(
    new RegExp(`^1 .* line ${count + 1} is missing`),
  );
  expect(await check('--since', `2:${'x'.repeat(43)}`)).toMatch(/^1 The log was changed: line 2 is missing/);

  const spoil = async (sql: string, mend: readonly string[]): Promise<string> => {
    tamper((database) => {
      database.script('drop trigger log_lines_stay_as_written; drop trigger log_lines_stay');
      database.script(
        'create table kept as select * from staff_log; create table kept_end as select * from staff_log_end',
      );
      database.script(sql);
    });
    // Without the line that was noted, a log that was emptied looks like a new one.
    const found = await check('--since', last);
    tamper((database) => {
      for (const table of ['staff_log', 'staff_log_end'])
        database.script(
          `delete from ${table}; insert into ${table} select * from ${table === 'staff_log' ? 'kept' : 'kept_end'}`,
        );
      for (const table of ['kept', 'kept_end']) database.script(`drop table ${table}`);
      for (const trigger of mend) database.script(trigger);
    });
    expect(await check()).toMatch(/^0 /);
    return found;
  };
  const triggers: string[] = [];
  tamper((database) => {
    for (const { sql } of database.prepare("select sql from sqlite_schema where name like 'log_lines%'").all([]))
      triggers.push(String(sql));
  });
  const noticed = (line: number): RegExp => new RegExp(`^1 The log was changed: line ${line} is missing`);
  expect(await spoil("update staff_log set staff = 'Bob Duty' where number = 3", triggers)).toMatch(noticed(3));
  expect(await spoil('delete from staff_log where number = 4', triggers)).toMatch(noticed(4));
  expect(await spoil(`delete from staff_log where number = ${count}`, triggers)).toMatch(noticed(count));
  expect(await spoil('delete from staff_log; delete from staff_log_end', triggers)).toMatch(noticed(1));
  expect(
    await spoil(
      'update staff_log set number = 1000 where number = 3; update staff_log set number = 3 where number = 4; update staff_log set number = 4 where number = 1000',
      triggers,
    ),
  ).toMatch(noticed(3));
  const forged = `insert into staff_log select number + 1, at, council, staff, act, team, reference, seal from staff_log where number = ${count}`;
  expect(await spoil(forged, triggers)).toMatch(noticed(count + 1));
});

test('a changed log is told to those who may read it, to the operator, and to monitoring', async () => {
  tamper((database) => {
    database.script('drop trigger log_lines_stay_as_written');
    database.script("update staff_log set reference = 'ANOTHER' where number = 3");
  });
  const page = await logPage();
  expect(page).toContain('Somebody has changed the log: line 3 is missing, or is not as it was written.');
  const other = await openStaffPortal({ database: portal.database });
  await expect
    .poll(() => other.reported)
    .toContain('log: line 3 of what staff did is missing, or is not as it was written. Keep your backups.');
  expect((await other.app.inject('/health')).json()).toMatchObject({ status: 'ok', log: 'changed' });
  await other.close();
});

test('a log is not checked without its own key or its database, and a wrong option is explained', async () => {
  expect(await check('--since', 'x')).toMatch(/^2 --since must be a line/);
  expect(await check('--database', `${portal.database}.none`)).toMatch(/^2 .*portal\.db\.none does not exist/);
  expect(await check('--what')).toMatch(/^2 /);
});
