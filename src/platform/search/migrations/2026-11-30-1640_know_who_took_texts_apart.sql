-- What took the words of the index apart: another major version of PostgreSQL or another locale does it otherwise.
create table search.taken_apart (
  only_row boolean primary key default true check (only_row),
  by_what text not null check (by_what <> '')
);
