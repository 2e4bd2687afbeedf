-- Fields of action with their relations, and the goals in them.
create table concept.field (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references concept.edition (id),
  code text not null,
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  short_title text not null check (short_title <> ''),
  description text not null default '',
  is_priority boolean not null default false,
  unit_id uuid references directory.stakeholder (id),
  created_at timestamptz not null,
  unique (edition_id, code),
  unique (id, edition_id)
);

create table concept.field_relation (
  from_id uuid not null references concept.field (id) on delete cascade,
  to_id uuid not null references concept.field (id) on delete cascade,
  kind text not null check (kind in ('supports', 'depends-on')),
  primary key (from_id, to_id, kind),
  check (from_id <> to_id)
);

create table concept.goal (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null,
  field_id uuid not null,
  code text not null,
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  text text not null default '',
  kind text not null check (kind in ('guiding', 'outcome', 'action', 'participation')),
  -- The day until which it shall be reached.
  horizon_on date,
  target_groups text[] not null default '{}',
  created_at timestamptz not null,
  unique (edition_id, code),
  unique (id, edition_id),
  foreign key (field_id, edition_id) references concept.field (id, edition_id)
);
create index on concept.goal (field_id);
