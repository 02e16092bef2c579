import type { Database } from '../storage/database/database.ts';
import { hashOf } from '../tokens.ts';

/** Somebody of a council's staff. */
export interface StaffPerson {
  /** The name of the council's folder. */
  readonly council: string;
  /** The id that the council's provider has for them. */
  readonly id: string;
  readonly name: string;
}

/** A session of somebody who is signed in, with the groups that they had when they signed in. */
export interface StaffSession extends StaffPerson {
  readonly groups: readonly string[];
  /** When it was last used, as far as this is noted. */
  readonly usedAt: string;
  /** What its person has searched for. It may be a name, so it is in no address. */
  readonly search: string;
}

/** What a session begins with. */
export interface NewSession extends StaffPerson {
  readonly groups: readonly string[];
  readonly ends: Date;
  readonly now: Date;
}

/** What the portal stores of staff who sign in. Tokens are stored as hashes only. */
export interface StaffStore {
  /** Does work in one transaction: see `Database`. */
  within<Result>(work: () => Result): Result;
  /** Notes that somebody is about to sign in. `back`: the address that they wanted to open. */
  beginSignIn(token: string, signIn: { readonly council: string; readonly back: string; readonly ends: Date }): void;
  /** Ends a sign-in, and returns the address that was wanted. Undefined if it is over: each counts once. */
  endSignIn(token: string, council: string, now: Date): string | undefined;
  /** Begins a session, and notes the name of its person, within a transaction. */
  beginSession(token: string, session: NewSession): void;
  /** Returns a session of a council that has not ended and was used since a time. */
  sessionOf(
    token: string,
    council: string,
    times: { readonly now: Date; readonly idleSince: Date },
  ): StaffSession | undefined;
  useSession(token: string, now: Date): void;
  keepSearch(token: string, search: string): void;
  endSession(token: string, council: string): void;
}

/** The statements for staff who sign in: see `StaffStore`. */
export function staffStatements(database: Database): StaffStore {
  const insertSignIn = database.prepare(
    'insert into staff_sign_ins (token_hash, council, ends_at, back) values (?, ?, ?, ?)',
  );
  const takeSignIn = database.prepare(
    'delete from staff_sign_ins where token_hash = ? and council = ? and ends_at > ? returning back',
  );
  const notePerson = database.prepare(
    'insert into staff_people (id, council, name) values (?, ?, ?) on conflict (council, id) do update set name = excluded.name',
  );
  const insertSession = database.prepare(
    'insert into staff_sessions (token_hash, council, staff, ends_at, used_at, groups) values (?, ?, ?, ?, ?, ?)',
  );
  const session = database.prepare(
    `select staff, used_at, groups, name, search from staff_sessions
       join staff_people on staff_people.council = staff_sessions.council and staff_people.id = staff
       where token_hash = ? and staff_sessions.council = ? and ends_at > ? and used_at > ?`,
  );
  const use = database.prepare('update staff_sessions set used_at = ? where token_hash = ?');
  const search = database.prepare('update staff_sessions set search = ? where token_hash = ?');
  const endSession = database.prepare('delete from staff_sessions where token_hash = ? and council = ?');
  return {
    within: (work) => database.transaction(work),
    beginSignIn: (token, { council, back, ends }) =>
      void insertSignIn.run([hashOf(token), council, ends.toISOString(), back]),
    endSignIn: (token, council, now) => textOf(takeSignIn.get([hashOf(token), council, now.toISOString()])?.['back']),
    beginSession(token, { council, id, name, groups, ends, now }) {
      notePerson.run([id, council, name]);
      insertSession.run([hashOf(token), council, id, ends.toISOString(), now.toISOString(), JSON.stringify(groups)]);
    },
    sessionOf(token, council, { now, idleSince }) {
      const row = session.get([hashOf(token), council, now.toISOString(), idleSince.toISOString()]);
      return (
        row && {
          council,
          id: String(row['staff']),
          name: String(row['name']),
          usedAt: String(row['used_at']),
          search: String(row['search'] ?? ''),
          groups: JSON.parse(String(row['groups'])) as readonly string[],
        }
      );
    },
    useSession: (token, now) => void use.run([now.toISOString(), hashOf(token)]),
    keepSearch: (token, text) => void search.run([text, hashOf(token)]),
    endSession: (token, council) => void endSession.run([hashOf(token), council]),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
