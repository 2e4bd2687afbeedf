-- By which way of indexing the texts of this county were put into the search; no row: by the first one. A version that
-- knows a newer way indexes once more, by a job at its start.
create table search.indexed (
  only_row boolean primary key default true check (only_row),
  way integer not null check (way > 0)
);
