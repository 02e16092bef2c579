/**
 * The tables of what councils do with submissions: a row of `work` for each team that gets one, the name of the person it
 * is about, keyed hashes of the beginnings of its words, and notes. `-` is the team of forms without routing. All of it
 * goes with its submission.
 */
export const workTables = `create table work (
     submission_hash text not null,
     team text not null,
     id text not null unique,
     copy integer not null,
     form text not null,
     reference text not null,
     submitted_at text not null,
     kept_until text,
     state text not null default 'new',
     holder text,
     version integer not null default 0,
     primary key (submission_hash, team)
   ) strict;
   create index work_by_team on work (team, submitted_at, state, form, holder, kept_until);
   create index work_by_form on work (team, form);
   create index work_by_holder on work (team, holder);
   create index work_by_reference on work (team, replace(reference, '-', ''));

   insert into work (submission_hash, team, id, copy, form, reference, submitted_at, kept_until)
     select token_hash, substr(form, 1, instr(form, '/')) || coalesce(json_extract(route, '$.to'), '-'),
       lower(hex(randomblob(16))), 0, form, reference, submitted_at, kept_until from submissions
     union all select token_hash, substr(form, 1, instr(form, '/')) || json_each.value,
       lower(hex(randomblob(16))), 1, form, reference, submitted_at, kept_until
       from submissions, json_each(route, '$.copies') where route is not null;

   create table work_names (
     submission_hash text primary key,
     pad blob not null default (zeroblob(4096)),
     name text not null
   ) strict;

   create table work_words (
     word text not null,
     submission_hash text not null,
     primary key (word, submission_hash)
   ) strict, without rowid;
   create index work_words_by_submission on work_words (submission_hash);

   create table work_notes (
     id text primary key,
     submission_hash text not null,
     council text not null,
     staff text not null,
     written_at text not null,
     pad blob not null default (zeroblob(4096)),
     note text not null
   ) strict;
   create index work_notes_by_submission on work_notes (submission_hash, written_at);
   create trigger notes_stay_as_written before update on work_notes begin
     select raise(abort, 'A note stays as it was written');
   end;

   create trigger submissions_take_their_work after delete on submissions begin
     delete from work where submission_hash = old.token_hash;
     delete from work_names where submission_hash = old.token_hash;
     delete from work_words where submission_hash = old.token_hash;
     delete from work_notes where submission_hash = old.token_hash;
   end;

   alter table staff_sessions add column search text;`;
