/** The tables of a council's staff who are signed in, and of those who are about to be. */
export const staffTables = `create table staff_people (
     id text not null,
     council text not null,
     pad blob not null default (zeroblob(4096)),
     name text not null,
     primary key (council, id)
   ) strict;

   create table staff_sign_ins (
     token_hash text primary key,
     council text not null,
     ends_at text not null,
     back text not null
   ) strict;
   create index staff_sign_ins_by_end on staff_sign_ins (ends_at);

   create table staff_sessions (
     token_hash text primary key,
     council text not null,
     staff text not null,
     ends_at text not null,
     used_at text not null,
     pad blob not null default (zeroblob(4096)),
     groups text not null
   ) strict;
   create index staff_sessions_by_end on staff_sessions (ends_at);`;
