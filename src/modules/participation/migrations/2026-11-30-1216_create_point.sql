-- Points that say the same stand in one group and get one answer.
create table participation.point_group (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references concept.edition (id) on delete cascade,
  created_at timestamptz not null
);
create index on participation.point_group (edition_id);

create table participation.point_answer (
  group_id uuid primary key references participation.point_group (id) on delete cascade,
  verdict text not null check (verdict in ('taken', 'partly', 'not')),
  reason text not null check (length(btrim(reason)) between 1 and 4000),
  answered_on date not null,
  by_id uuid,
  by_label text not null
);

-- One thing that a statement says, and what of the draft it is about; nothing named: the draft as a whole.
create table participation.point (
  id uuid primary key default gen_random_uuid(),
  statement_id uuid not null references participation.statement (id) on delete cascade,
  group_id uuid not null references participation.point_group (id),
  position integer not null,
  body text not null check (length(btrim(body)) between 1 and 4000),
  field_id uuid references concept.field (id) on delete set null,
  goal_id uuid references concept.goal (id) on delete set null,
  measure_id uuid references concept.measure (id) on delete set null,
  created_at timestamptz not null,
  check (num_nonnulls(field_id, goal_id, measure_id) <= 1),
  unique (statement_id, position)
);
create index on participation.point (group_id);
create index on participation.point (field_id);
create index on participation.point (goal_id);
create index on participation.point (measure_id);
