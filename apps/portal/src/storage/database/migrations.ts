import { logTables } from './log-tables.ts';
import { staffTables } from './staff-tables.ts';
import { workTables } from './work-tables.ts';

/** The `pragma application_id` of our files: 'Fwrt'. */
export const applicationId = 0x46777274;

/**
 * The migrations of the database's schema, one step for each version. `pragma user_version` is the number of steps that
 * have been taken. A released step is never changed; a new schema is a new step. Only hashes of tokens are stored, so a
 * copy of the file cannot open any draft.
 *
 * Columns with personal data come after a column `pad`. SQLite moves short rows between pages and leaves a copy in the
 * gap, which `secure_delete` does not overwrite. Long rows continue in overflow pages, which it does overwrite. A pad
 * as long as a page makes every row long, so everything after the pad is in overflow pages only. A table with large
 * blobs calls that column `bytes`: see `reportDamage`.
 */
export const migrations: readonly string[] = [
  `create table drafts (
     token_hash text primary key,
     form text not null,
     record text,
     body text not null,
     created_at text not null,
     updated_at text not null
   ) strict;

   create table submissions (
     token_hash text primary key,
     draft_hash text not null unique,
     form text not null,
     version text not null,
     reference text not null unique,
     submitted_at text not null,
     facts text not null,
     answers text not null
   ) strict;

   create index submissions_by_form on submissions (form, submitted_at);`,
  `alter table submissions add column route text;`,
  `alter table drafts add column kept_until text;
   alter table submissions add column kept_until text;
   create index drafts_by_end on drafts (kept_until);
   create index submissions_by_end on submissions (kept_until);

   create table files (
     id text primary key,
     owner_hash text not null,
     name text not null,
     size integer not null,
     media_type text not null,
     bytes blob not null,
     named integer not null default 0,
     created_at text not null
   ) strict;

   create index files_by_owner on files (owner_hash);

   create table expired (token_hash text primary key) strict;`,
  `alter table drafts add column saved_by text;`,
  `pragma application_id = ${applicationId};

   alter table drafts rename to former_drafts;
   create table drafts (
     token_hash text primary key,
     form text not null,
     created_at text not null,
     updated_at text not null,
     kept_until text,
     saved_by text,
     pad blob not null default (zeroblob(4096)),
     record text,
     body text not null
   ) strict;
   insert into drafts (token_hash, form, created_at, updated_at, kept_until, saved_by, record, body)
     select token_hash, form, created_at, updated_at, kept_until, saved_by, record, body from former_drafts;
   drop table former_drafts;
   create index drafts_by_end on drafts (kept_until);

   alter table submissions rename to former_submissions;
   create table submissions (
     token_hash text primary key,
     draft_hash text not null unique,
     form text not null,
     version text not null,
     reference text not null unique,
     submitted_at text not null,
     kept_until text,
     pad blob not null default (zeroblob(4096)),
     facts text not null,
     answers text not null,
     route text
   ) strict;
   insert into submissions (token_hash, draft_hash, form, version, reference, submitted_at, kept_until, facts, answers, route)
     select token_hash, draft_hash, form, version, reference, submitted_at, kept_until, facts, answers, route from former_submissions;
   drop table former_submissions;
   create index submissions_by_form on submissions (form, submitted_at);
   create index submissions_by_end on submissions (kept_until);

   alter table files rename to former_files;
   create table files (
     id text primary key,
     owner_hash text not null,
     size integer not null,
     media_type text not null,
     named integer not null default 0,
     created_at text not null,
     pad blob not null default (zeroblob(4096)),
     name text not null
   ) strict;
   create table file_bytes (
     id text primary key,
     pad blob not null default (zeroblob(4096)),
     bytes blob not null
   ) strict;
   insert into files (id, owner_hash, size, media_type, named, created_at, name)
     select id, owner_hash, size, media_type, named, created_at, name from former_files;
   insert into file_bytes (id, bytes) select id, bytes from former_files;
   drop table former_files;
   create index files_by_owner on files (owner_hash);
   create index files_never_named on files (created_at) where named = 0;
   create trigger files_take_their_bytes after delete on files begin delete from file_bytes where id = old.id; end;

   alter table expired rename to gone;
   alter table gone add column why text not null default 'expired';

   create table clock (row integer primary key check (row = 1), confirmed text not null) strict;`,
  `create table copies (
     submission_hash text not null,
     language text not null,
     definition_hash text,
     failures integer not null default 0,
     failed_at text,
     pad blob not null default (zeroblob(4096)),
     words text not null,
     document text not null,
     primary key (submission_hash, language)
   ) strict;

   create table pdfs (
     submission_hash text not null,
     language text not null,
     made_at text not null,
     sha256 text not null,
     pad blob not null default (zeroblob(4096)),
     bytes blob not null,
     primary key (submission_hash, language)
   ) strict;

   create trigger submissions_take_their_copies after delete on submissions begin
     delete from copies where submission_hash = old.token_hash;
     delete from pdfs where submission_hash = old.token_hash;
   end;`,
  `alter table submissions add column sent text;`,
  `create table mails (
     id text primary key,
     due_at text not null,
     failures integer not null default 0,
     pad blob not null default (zeroblob(4096)),
     recipient text not null,
     sender text not null,
     subject text not null,
     body text not null
   ) strict;

   create index mails_by_time on mails (due_at);`,
  // The first five are those of better-auth, by its names for columns. A token of a session is stored as its hash.
  `create table account_people (
     id text primary key,
     emailVerified integer not null,
     twoFactorEnabled integer,
     createdAt text not null,
     updatedAt text not null,
     pad blob not null default (zeroblob(4096)),
     email text not null unique,
     name text not null,
     surname text not null,
     image text
   ) strict;
   create index account_people_unconfirmed on account_people (createdAt) where emailVerified = 0;

   create table account_sessions (
     id text primary key,
     userId text not null,
     token text not null unique,
     expiresAt text not null,
     createdAt text not null,
     updatedAt text not null,
     ipAddress text,
     userAgent text
   ) strict;
   create index account_sessions_by_person on account_sessions (userId);
   create index account_sessions_by_end on account_sessions (expiresAt);

   create table account_passwords (
     id text primary key,
     userId text not null,
     accountId text not null,
     providerId text not null,
     createdAt text not null,
     updatedAt text not null,
     accessToken text,
     refreshToken text,
     idToken text,
     accessTokenExpiresAt text,
     refreshTokenExpiresAt text,
     scope text,
     pad blob not null default (zeroblob(4096)),
     password text
   ) strict;
   create index account_passwords_by_person on account_passwords (userId);

   create table account_codes (
     id text primary key,
     identifier text not null,
     value text not null,
     expiresAt text not null,
     createdAt text not null,
     updatedAt text not null
   ) strict;
   create index account_codes_by_identifier on account_codes (identifier);
   create index account_codes_by_end on account_codes (expiresAt);

   create table account_factors (
     id text primary key,
     userId text not null,
     secret text not null,
     backupCodes text not null,
     verified integer,
     failedVerificationCount integer,
     lockedUntil text
   ) strict;

   create table account_steps (
     token_hash text primary key,
     purpose text not null,
     ends_at text not null,
     bound text,
     pad blob not null default (zeroblob(4096)),
     email text not null
   ) strict;
   create index account_steps_by_end on account_steps (ends_at);

   create table account_limits (what text primary key, used integer not null, ends_at text not null) strict;
   create index account_limits_by_end on account_limits (ends_at);

   create table account_forms (
     id text primary key,
     person text not null,
     draft_hash text not null unique,
     reminded text
   ) strict;
   create index account_forms_by_person on account_forms (person);
   create trigger gone_takes_its_place after insert on gone begin
     delete from account_forms where draft_hash = new.token_hash;
   end;`,
  `alter table drafts add column continued text;
   alter table submissions add column record text;`,
  staffTables,
  workTables,
  logTables,
];
