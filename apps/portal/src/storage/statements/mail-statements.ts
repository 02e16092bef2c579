import { randomUUID } from 'node:crypto';
import type { MailQueue, NewMail, QueuedMail } from '../../mail/mail.ts';
import type { Database, SqlRow } from '../database/database.ts';

const columns = 'id, failures, recipient, sender, subject, body';

/** The statements for the queue of mails: see `MailQueue`. */
export function mailStatements(database: Database, now: () => Date): MailQueue {
  const at = (milliseconds = 0): string => new Date(now().getTime() + milliseconds).toISOString();
  const due = database.prepare(`select ${columns} from mails where due_at <= ? order by due_at, rowid limit 1`);
  const lease = database.prepare('update mails set due_at = ? where id = ?');
  const remove = database.prepare('delete from mails where id = ?');
  const postpone = database.prepare('update mails set failures = failures + 1, due_at = ? where id = ?');
  const waiting = database.prepare(`select ${columns} from mails order by rowid desc limit ?`);
  const queue = insertMails(database, now);
  return {
    queueMail: (mail) => queue([mail]),
    claimMail: (leaseSeconds) =>
      // Most of the time there is none, so the write lock is only taken if there is.
      due.get([at()]) &&
      database.transaction(() => {
        const row = due.get([at()]);
        if (row) lease.run([at(leaseSeconds * 1000), String(row['id'])]);
        return row && mailOf(row);
      }),
    removeMail: (id) => void remove.run([id]),
    postponeMail: (id, until) => void postpone.run([until.toISOString(), id]),
    waitingMails: (most) => waiting.all([most]).map(mailOf),
  };
}

/** Returns a function that queues mails, within a transaction. */
export function insertMails(database: Database, now: () => Date): (mails: readonly NewMail[]) => void {
  const insert = database.prepare(
    'insert into mails (id, due_at, recipient, sender, subject, body) values (?, ?, ?, ?, ?, ?)',
  );
  return (mails) => {
    for (const { to, from, subject, text } of mails)
      insert.run([randomUUID(), now().toISOString(), to, from, subject, text]);
  };
}

function mailOf(row: SqlRow): QueuedMail {
  const text = (column: string): string => String(row[column]);
  return {
    id: text('id'),
    failures: Number(row['failures']),
    to: text('recipient'),
    from: text('sender'),
    subject: text('subject'),
    text: text('body'),
  };
}
