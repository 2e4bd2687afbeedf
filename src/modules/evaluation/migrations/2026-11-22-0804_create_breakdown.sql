-- The value of a year broken down by one thing: municipality, gender, language. Entered whole, never changed: a
-- correction is a new version, and the newest one counts. What may be told of it is decided in one place for all outputs.
create table evaluation.breakdown (
  id uuid primary key default gen_random_uuid(),
  indicator_id uuid not null references evaluation.indicator (id),
  year integer not null check (year between 1950 and 2200),
  dimension text not null check (length(dimension) between 1 and 80),
  version integer not null check (version >= 1),
  note text not null default '',
  recorded_at timestamptz not null,
  by_id uuid,
  by_label text not null,
  unique (indicator_id, year, dimension, version)
);

create table evaluation.breakdown_part (
  breakdown_id uuid not null references evaluation.breakdown (id),
  position integer not null,
  municipality_id uuid references directory.municipality (id),
  label text not null check (length(label) between 1 and 120),
  -- People or cases of this part; of a share those it counts; of an average or an index its own value.
  case_total integer not null check (case_total >= 0),
  case_count integer check (case_count between 0 and case_total),
  value numeric,
  primary key (breakdown_id, position),
  unique (breakdown_id, label)
);
create index on evaluation.breakdown_part (municipality_id);

create trigger breakdown_kept before update or delete on evaluation.breakdown for each row
  execute function evaluation.refuse_change();
create trigger breakdown_part_kept before update or delete on evaluation.breakdown_part for each row
  execute function evaluation.refuse_change();
