-- What somebody did in the last minutes and where it led, so that a second press reads that it was done already. The key
-- is a hash: whose, to what and with which words nobody can read from it.
create table http.done (
  key text primary key,
  location text not null check (location like '/%'),
  at timestamptz not null
);
create index done_by_age on http.done (at);
