import type { Database } from '../storage/database/database.ts';
import { hashOf, newToken } from '../tokens.ts';

/** What somebody is about to do with a code that was sent to them. */
export type Purpose = 'register' | 'sign-in' | 'reset';

/** A step between what somebody typed and the code that is sent to them. */
export interface Step {
  readonly purpose: Purpose;
  readonly email: string;
  /**
   * What it is bound to: the account that is new, so that it is not another one with the same address, or the hash of
   * better-auth's own cookie, so that the limits that are counted are those of the same account. Absent if no code can be
   * right, because there is an account already.
   */
  readonly bound?: string;
}

/** A form that belongs to an account. */
export interface OwnForm {
  readonly id: string;
  readonly draftHash: string;
}

/** What the portal stores of accounts beside what better-auth does. */
export interface AccountStore {
  /** For better-auth only. */
  readonly database: Database;
  /** Stores a step, and returns the token that finds it. */
  beginStep(step: Step, end: Date): string;
  /** Returns the step of a token. Undefined if it is over. */
  stepOf(token: string, now: Date): Step | undefined;
  /** Lets a step last longer. */
  prolongStep(token: string, end: Date): void;
  endStep(token: string): void;
  /**
   * Counts one more under a name. Returns false if there have been more than `most` since the first of them, `seconds` ago
   * at most.
   */
  count(name: string, limit: { readonly most: number; readonly seconds: number; readonly now: Date }): boolean;
  /** Forgets what was counted under a name. */
  uncount(name: string): void;
  /** Returns the account with an address that has not been confirmed. */
  unconfirmed(email: string): string | undefined;
  /**
   * Deletes an account whose address was never confirmed, so that somebody can register again, with another password. It
   * may also be the half of one: its password is stored after it.
   */
  removeUnconfirmed(email: string): void;
  /** Notes that a draft belongs to an account. */
  ownForm(person: string, form: OwnForm): void;
  /** Returns the account that a draft, or the submission that it became, belongs to. */
  ownerOf(draftHash: string): string | undefined;
  formsOf(person: string): readonly OwnForm[];
}

/** The statements for accounts: see `AccountStore`. */
export function accountStatements(database: Database): AccountStore {
  const insertStep = database.prepare(
    'insert into account_steps (token_hash, purpose, ends_at, bound, email) values (?, ?, ?, ?, ?)',
  );
  const step = database.prepare('select purpose, bound, email from account_steps where token_hash = ? and ends_at > ?');
  const prolong = database.prepare('update account_steps set ends_at = ? where token_hash = ?');
  const end = database.prepare('delete from account_steps where token_hash = ?');
  const count = database.prepare(
    `insert into account_limits (what, used, ends_at) values (?, 1, ?) on conflict (what) do update set
       used = case when ends_at <= ? then 1 else used + 1 end,
       ends_at = case when ends_at <= ? then excluded.ends_at else ends_at end
     returning used`,
  );
  const uncount = database.prepare('delete from account_limits where what = ?');
  const unconfirmed = database.prepare('select id from account_people where email = ? and emailVerified = 0');
  const removals = [
    'delete from account_passwords where userId = ?',
    'delete from account_sessions where userId = ?',
    'delete from account_people where id = ? and emailVerified = 0',
  ].map((sql) => database.prepare(sql));
  const own = database.prepare('insert into account_forms (id, person, draft_hash) values (?, ?, ?)');
  const owner = database.prepare('select person from account_forms where draft_hash = ?');
  const forms = database.prepare('select id, draft_hash from account_forms where person = ?');
  const idOf = (email: string): string | undefined => textOf(unconfirmed.get([email])?.['id']);
  return {
    database,
    beginStep({ purpose, email, bound }, until) {
      const token = newToken();
      insertStep.run([hashOf(token), purpose, until.toISOString(), bound ?? null, email]);
      return token;
    },
    stepOf(token, now) {
      const row = step.get([hashOf(token), now.toISOString()]);
      if (!row) return undefined;
      const bound = textOf(row['bound']);
      return { purpose: row['purpose'] as Purpose, email: String(row['email']), ...(bound && { bound }) };
    },
    prolongStep: (token, until) => void prolong.run([until.toISOString(), hashOf(token)]),
    endStep: (token) => void end.run([hashOf(token)]),
    count(name, { most, seconds, now }) {
      const at = now.toISOString();
      const until = new Date(now.getTime() + seconds * 1000).toISOString();
      return Number(count.get([name, until, at, at])?.['used']) <= most;
    },
    uncount: (name) => void uncount.run([name]),
    unconfirmed: idOf,
    removeUnconfirmed: (email) =>
      database.transaction(() => {
        const id = idOf(email);
        if (id !== undefined) for (const removal of removals) removal.run([id]);
      }),
    ownForm: (person, { id, draftHash }) => void own.run([id, person, draftHash]),
    ownerOf: (draftHash) => textOf(owner.get([draftHash])?.['person']),
    formsOf: (person) =>
      forms.all([person]).map((row) => ({ id: String(row['id']), draftHash: String(row['draft_hash']) })),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
