/**
 * The database's shape, one step for each version it has had: `pragma user_version` says how many have been taken. A step is
 * never changed once released; a new shape is a new step. Tokens are kept as hashes only, so that a copy of the file opens no draft.
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
];
