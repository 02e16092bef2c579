import type { Database, SqlRow, Statement } from '../../storage/database/database.ts';
import type { SqlValue } from '../../storage/database/sql-value.ts';
import type { StoredSubmission, TokenHash } from '../../storage/storage.ts';
import { newToken } from '../../tokens.ts';
import { withoutTeam } from '../staff.ts';
import type { Found, Note, Person, Sought, Work, WorkState, WorkStore } from './work.ts';

const columns = 'work.submission_hash, work.id, copy, form, reference, submitted_at, state, holder, version';
const holderName =
  "left join staff_people on staff_people.council = substr(team, 1, instr(team, '/') - 1) and staff_people.id = holder";
const name = 'left join work_names on work_names.submission_hash = work.submission_hash';
const ofTeam = 'team = ? and (kept_until is null or kept_until > ?)';

const listed = `${ofTeam} and instr(?, state) > 0 and form = coalesce(?, form) and (? is null or coalesce(holder, '') = ?)`;

/** A search finds by the whole reference, or by all of four words, whose look-ups do not read the whole inbox. */
const has = 'exists (select 1 from work_words where word = ? and submission_hash = hit.submission_hash)';
const found = `${listed} and work.submission_hash in (
  select submission_hash from work where team = ? and replace(reference, '-', '') = ?
  union select submission_hash from work_words as hit where word = ? and ${has} and ${has} and ${has})`;

/** The statements for what councils do with submissions: see `WorkStore`. */
export function workStatements(database: Database, now: () => Date): WorkStore {
  const count = database.prepare<string>(`select count(*) as number from work where ${listed}`);
  const countFound = database.prepare<string>(`select count(*) as number from work where ${found}`);
  const page = (where: string, order: 'asc' | 'desc'): Statement<string> =>
    database.prepare<string>(
      `select ${columns}, work_names.name as person, staff_people.name as holder_name
       from work ${name} ${holderName} where work.rowid in (
         select rowid from work where ${where} order by submitted_at ${order} limit ? offset ?
       ) order by submitted_at ${order}`,
    );
  const pages = { oldest: page(listed, 'asc'), newest: page(listed, 'desc') };
  const pagesFound = { oldest: page(found, 'asc'), newest: page(found, 'desc') };
  const one = database.prepare(
    `select ${columns}, work_names.name as person, staff_people.name as holder_name from work ${name} ${holderName}
     where ${ofTeam} and work.id = ?`,
  );
  const waiting = database.prepare(
    `select count(*) as number from work where ${ofTeam} and state = 'new' and copy = 0`,
  );
  const forms = database.prepare('select distinct form from work where team = ? order by form');
  const holders = database.prepare(
    `select distinct holder, staff_people.name from work ${holderName} where team = ? and holder is not null order by staff_people.name`,
  );
  const change = database.prepare(
    'update work set state = ?, holder = ?, version = version + 1 where submission_hash = ? and version = ?',
  );
  const insertNote = database.prepare(
    'insert or ignore into work_notes (id, submission_hash, council, staff, written_at, note) values (?, ?, ?, ?, ?, ?)',
  );
  const notes = database.prepare(
    `select written_at, note, staff, name from work_notes
       left join staff_people on staff_people.council = work_notes.council and staff_people.id = staff
       where submission_hash = ? order by written_at, work_notes.rowid`,
  );
  const at = (): string => now().toISOString();
  const narrowed = (team: string, { states, form, holder }: Sought): readonly SqlValue[] => [
    team,
    at(),
    states.join(' '),
    form ?? null,
    holder ?? null,
    holder ?? null,
  ];
  const search = (team: string, text: string, words: readonly string[]): readonly SqlValue[] => {
    const word = (index: number): string => words[index] ?? words[0] ?? '';
    return [team, text.replace(/[\s-]/g, '').toUpperCase(), word(0), word(1), word(2), word(3)];
  };
  return {
    count(team, sought) {
      const { text, words } = sought;
      const values = narrowed(team, sought);
      const row = text === undefined ? count.get(values) : countFound.get([...values, ...search(team, text, words)]);
      return Number(row?.['number']);
    },
    find(team, sought, { most, from }) {
      const { text, words, order } = sought;
      const values = narrowed(team, sought);
      const rows =
        text === undefined
          ? pages[order].all([...values, most, from])
          : pagesFound[order].all([...values, ...search(team, text, words), most, from]);
      return rows.map(foundOf);
    },
    one(team, id) {
      const row = one.get([team, at(), id]);
      return row && { ...foundOf(row), submission: String(row['submission_hash']), version: Number(row['version']) };
    },
    waiting: (team) => Number(waiting.get([team, at()])?.['number']),
    formsOf: (team) => forms.all([team]).map(({ form }) => String(form)),
    holdersOf: (team) => holders.all([team]).map((row) => ({ id: String(row['holder']), name: String(row['name']) })),
    change: ({ submission, version }: Work, { state, holder }) =>
      change.run([state, holder ?? null, submission, version]) > 0,
    addNote: (submission, { id, council, staff, note }) =>
      insertNote.run([id, submission, council, staff, at(), note]) > 0,
    notesOf: (submission) =>
      notes.all([submission]).map((row): Note => ({
        at: String(row['written_at']),
        note: String(row['note']),
        by: String(row['name'] ?? row['staff']),
      })),
  };
}

/** Returns a function that hands a submission to its teams, within a transaction. */
export function insertWork(
  database: Database,
): (token: TokenHash, submission: StoredSubmission, person: Person | undefined) => void {
  const insert = database.prepare(
    'insert into work (submission_hash, team, id, copy, form, reference, submitted_at, kept_until) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertName = database.prepare('insert into work_names (submission_hash, name) values (?, ?)');
  const insertWord = database.prepare('insert into work_words (submission_hash, word) values (?, ?)');
  return (token, { form, reference, submittedAt, keptUntil, route }, person) => {
    const council = form.slice(0, form.indexOf('/'));
    for (const [copy, team] of [route?.to ?? withoutTeam, ...(route?.copies ?? [])].entries())
      insert.run([
        token,
        `${council}/${team}`,
        newToken(),
        copy === 0 ? 0 : 1,
        form,
        reference,
        submittedAt,
        keptUntil ?? null,
      ]);
    if (person) insertName.run([token, person.name]);
    for (const word of person?.words ?? []) insertWord.run([token, word]);
  };
}

function foundOf(row: SqlRow): Found {
  const { holder, holder_name: holderName, person } = row;
  return {
    id: String(row['id']),
    isCopy: row['copy'] === 1,
    form: String(row['form']),
    reference: String(row['reference']),
    submittedAt: String(row['submitted_at']),
    state: row['state'] as WorkState,
    ...(typeof person === 'string' && { person }),
    ...(typeof holder === 'string' && { holder: { id: holder, name: String(holderName ?? holder) } }),
  };
}
