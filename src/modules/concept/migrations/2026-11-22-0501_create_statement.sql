-- Mission statement, the statements that areas derive from it, and guidelines.
create table concept.statement (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references concept.edition (id),
  kind text not null check (kind in ('mission', 'area', 'guideline')),
  code text not null,
  title text not null check (title <> ''),
  claim text not null default '',
  text text not null default '',
  -- Only an area's statement has a unit that stands for it.
  unit_id uuid references directory.stakeholder (id),
  position integer not null default 0,
  created_at timestamptz not null,
  unique (edition_id, code),
  check ((kind = 'area') = (unit_id is not null))
);
create unique index one_mission_per_edition on concept.statement (edition_id) where kind = 'mission';

-- An area's statement has a life of its own, also after the edition was adopted.
create table concept.statement_state (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  statement_id uuid not null references concept.statement (id) on delete cascade,
  state text not null check (state in ('draft', 'coordination', 'adopted')),
  since_on date not null,
  recorded_at timestamptz not null,
  by_label text not null,
  reason text not null default ''
);
create index on concept.statement_state (statement_id, position desc);
