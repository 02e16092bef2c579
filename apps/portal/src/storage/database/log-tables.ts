/**
 * The log of what councils' staff read and do, and its end, so that lines that are removed there are noticed too. A line
 * has no answer and no name, so it stays when its submission is erased. See `openLog` for the seals.
 */
export const logTables = `create table staff_log (
     number integer primary key,
     at text not null,
     council text not null,
     staff text not null,
     act text not null,
     team text,
     reference text,
     seal text not null
   ) strict;
   create index staff_log_by_council on staff_log (council, number);
   create trigger log_lines_stay_as_written before update on staff_log begin
     select raise(abort, 'A line of the log stays as it was written');
   end;
   create trigger log_lines_stay before delete on staff_log begin
     select raise(abort, 'A line of the log stays');
   end;

   create table staff_log_end (row integer primary key check (row = 1), number integer not null, seal text not null) strict;`;
