import type { Database } from '../database/database.ts';
import type { Storage } from '../storage.ts';
import { insertMails } from './mail-statements.ts';

/** The statement for drafts of accounts that are deleted soon: see `Storage`. */
export function reminderStatements(database: Database, now: () => Date): Pick<Storage, 'remind'> {
  const ending = database.prepare(
    `select account_forms.id, form, email, kept_until from drafts
       join account_forms on draft_hash = token_hash join account_people on account_people.id = person
     where kept_until > ? and kept_until <= ? and julianday(kept_until) - julianday(drafts.updated_at) >= ?
       and reminded is not kept_until`,
  );
  const note = database.prepare('update account_forms set reminded = ? where id = ?');
  const queue = insertMails(database, now);
  return {
    remind: ({ until, leastDays }, mailOf) =>
      database.transaction(() => {
        const mails = ending.all([now().toISOString(), until.toISOString(), leastDays]).flatMap((row) => {
          const keptUntil = String(row['kept_until']);
          const mail = mailOf({ form: String(row['form']), email: String(row['email']), keptUntil });
          if (mail) note.run([keptUntil, String(row['id'])]);
          return mail ?? [];
        });
        queue(mails);
        return mails.length;
      }),
  };
}
