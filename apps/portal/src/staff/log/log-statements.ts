import type { Database, SqlRow } from '../../storage/database/database.ts';

/** What somebody read or did. Searches and lists are of a whole team. */
export type Act =
  | 'sign-in'
  | 'sign-out'
  | 'refused'
  | 'list'
  | 'search'
  | 'read'
  | 'print'
  | 'pdf'
  | 'file'
  | 'take'
  | 'give-back'
  | 'finish'
  | 'reopen'
  | 'note'
  | 'log';

/** What a line of the log says. It never has an answer, a name or what was searched for. */
export interface LogEntry {
  readonly council: string;
  /** The id that the council's provider has for somebody. */
  readonly staff: string;
  readonly act: Act;
  /** The name of the team for which they did it. */
  readonly team?: string;
  /** The reference of the submission. */
  readonly reference?: string;
}

/** A line of the log. */
export interface LogLine extends LogEntry {
  /** Counted from 1. */
  readonly number: number;
  /** ISO time. */
  readonly at: string;
  readonly seal: string;
}

/** A line with the name of its person, as far as it is known. */
export interface NamedLine extends LogLine {
  readonly name: string;
}

/** Where the log ends. */
export interface LogEnd {
  readonly number: number;
  readonly seal: string;
}

/** The log as it is stored. Only `StaffLog` writes to it. */
export interface LogStore {
  /** Returns the last line's number and seal. */
  last(): LogEnd | undefined;
  /** Returns where the log should end. */
  end(): LogEnd | undefined;
  /** Adds a line, and moves the end, within a transaction. */
  add(line: LogLine, end: LogEnd): void;
  /** Returns lines after a number, the oldest first. */
  after(number: number, most: number): readonly LogLine[];
  /** Returns the lines of a council before a number, the newest first. */
  before(
    council: string,
    which: { readonly number: number; readonly reference: string | undefined; readonly most: number },
  ): readonly NamedLine[];
}

const columns = 'number, at, staff_log.council, staff, act, team, reference, seal';

/** The statements for the log: see `LogStore`. */
export function logStatements(database: Database): LogStore {
  const last = database.prepare(
    'select number, seal from staff_log where number = (select max(number) from staff_log)',
  );
  const end = database.prepare('select number, seal from staff_log_end where row = 1');
  const insert = database.prepare(
    'insert into staff_log (number, at, council, staff, act, team, reference, seal) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const setEnd = database.prepare('insert or replace into staff_log_end (row, number, seal) values (1, ?, ?)');
  const after = database.prepare(`select ${columns} from staff_log where number > ? order by number limit ?`);
  const before = database.prepare(
    `select ${columns}, name from staff_log
       left join staff_people on staff_people.council = staff_log.council and staff_people.id = staff
       where staff_log.council = ? and number < ? and (? is null or reference = ?) order by number desc limit ?`,
  );
  return {
    last: () => endOf(last.get([])),
    end: () => endOf(end.get([])),
    add({ number, at, council, staff, act, team, reference, seal }, to) {
      insert.run([number, at, council, staff, act, team ?? null, reference ?? null, seal]);
      setEnd.run([to.number, to.seal]);
    },
    after: (number, most) => after.all([number, most]).map(lineOf),
    before: (council, { number, reference = null, most }) =>
      before
        .all([council, number, reference, reference, most])
        .map((row) => ({ ...lineOf(row), name: String(row['name'] ?? row['staff']) })),
  };
}

function endOf(row: SqlRow | undefined): LogEnd | undefined {
  return row && { number: Number(row['number']), seal: String(row['seal']) };
}

function lineOf(row: SqlRow): LogLine {
  const { team, reference } = row;
  return {
    number: Number(row['number']),
    at: String(row['at']),
    council: String(row['council']),
    staff: String(row['staff']),
    act: row['act'] as Act,
    ...(typeof team === 'string' && { team }),
    ...(typeof reference === 'string' && { reference }),
    seal: String(row['seal']),
  };
}
