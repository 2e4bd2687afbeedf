create schema evaluation;

-- What is measured, how, and towards which target. A series is made in one manner only: delivered by a source, or
-- recomputed from our own records. The two are never mixed, because they count differently.
create table evaluation.indicator (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^I[0-9]{2,}$'),
  title text not null check (title <> ''),
  definition text not null check (definition <> ''),
  unit text not null check (unit <> ''),
  direction text not null check (direction in ('up', 'down')),
  dimension text not null check (dimension <> ''),
  source text not null check (source <> ''),
  manner text not null check (manner in ('delivered', 'recomputed')),
  frequency text not null check (frequency in
    ('running', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'three-yearly', 'per-event')),
  -- Months after the end of a year in which its value can be had at the earliest.
  delay_months integer not null default 0 check (delay_months between 0 and 36),
  caveat text not null default '',
  -- By what the value is broken down, and the smallest number of cases that a part may show.
  breakdowns text[] not null default '{}',
  min_cell integer not null default 5 check (min_cell >= 5),
  -- So few cases that a share says nothing without them.
  has_few_cases boolean not null default false,
  baseline_year integer check (baseline_year between 1950 and 2200),
  baseline_value numeric,
  target_year integer check (target_year between 1950 and 2200),
  target_value numeric,
  is_public boolean not null default true,
  created_at timestamptz not null,
  unique (id, manner),
  check ((baseline_year is null) = (baseline_value is null)),
  check ((target_year is null) = (target_value is null))
);

-- A value of a year. Null is "not collected", which is not zero. The newest version of a year counts.
create table evaluation.reading (
  id uuid primary key default gen_random_uuid(),
  indicator_id uuid not null references evaluation.indicator (id),
  manner text not null,
  year integer not null check (year between 1950 and 2200),
  version integer not null default 1 check (version >= 1),
  value numeric,
  -- "2 of 3": the cases behind a share.
  case_count integer check (case_count >= 0),
  case_total integer check (case_total > 0),
  note text not null default '',
  recorded_at timestamptz not null,
  by_label text not null,
  unique (indicator_id, year, version),
  foreign key (indicator_id, manner) references evaluation.indicator (id, manner),
  check ((case_count is null) = (case_total is null)),
  check (case_count is null or case_count <= case_total),
  check (value is not null or case_count is null),
  -- Whoever has no value, and whoever corrects one, says why.
  check (note <> '' or (value is not null and version = 1))
);
