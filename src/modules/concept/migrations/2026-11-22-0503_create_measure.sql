-- Measures: what is done, by whom, where, until when, for how much, and where it stands.
create table concept.measure (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null,
  is_taken_over boolean not null default false,
  goal_id uuid not null,
  -- What an adoption freezes (see the trigger in 0506).
  code text not null,
  title text not null check (title <> ''),
  description text not null default '',
  target_groups text[] not null default '{}',
  is_permanent boolean not null default false,
  is_open_to_all boolean not null default false,
  barrier_kind text check (barrier_kind in ('legal', 'administrative', 'social')),
  spheres text[] not null default '{}' check (spheres <@ array['social', 'economic', 'cultural', 'political']),
  -- What runs on after an adoption, with history.
  lead_id uuid references directory.stakeholder (id),
  start_on date,
  end_on date,
  next_report_on date,
  budget_cents bigint check (budget_cents >= 0),
  created_at timestamptz not null,
  unique (edition_id, code),
  foreign key (goal_id, edition_id) references concept.goal (id, edition_id),
  foreign key (edition_id, is_taken_over) references concept.edition (id, is_taken_over),
  -- What was taken over from paper keeps its contradictions, so that they can be shown.
  constraint end_not_before_start check (is_taken_over or start_on <= end_on),
  constraint no_end_only_if_permanent check (is_taken_over or is_permanent or start_on is null or end_on is not null)
);
create index on concept.measure (goal_id);
create index on concept.measure (lead_id);

create table concept.measure_partner (
  measure_id uuid not null references concept.measure (id) on delete cascade,
  stakeholder_id uuid not null references directory.stakeholder (id),
  position integer not null default 0,
  primary key (measure_id, stakeholder_id)
);
create index on concept.measure_partner (stakeholder_id);

create table concept.measure_municipality (
  measure_id uuid not null references concept.measure (id) on delete cascade,
  municipality_id uuid not null references directory.municipality (id),
  primary key (measure_id, municipality_id)
);

-- Where a measure stands: the newest row that was not withdrawn counts.
create table concept.measure_state (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  measure_id uuid not null references concept.measure (id) on delete cascade,
  state text not null check (state in ('idea', 'planned', 'running', 'done', 'established', 'paused', 'dropped')),
  since_on date not null,
  recorded_at timestamptz not null,
  by_label text not null,
  reason text not null default '',
  withdrawn_at timestamptz,
  check (reason <> '' or state not in ('paused', 'dropped'))
);
create index on concept.measure_state (measure_id, position desc);

-- What the council resolved about the parts that run on: written once, when the edition is adopted.
create table concept.measure_resolved (
  measure_id uuid primary key references concept.measure (id),
  lead_id uuid references directory.stakeholder (id),
  start_on date,
  end_on date,
  budget_cents bigint
);

-- A filter that somebody keeps under a name of their own.
create table concept.measure_view (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  name text not null check (name <> ''),
  query text not null,
  created_at timestamptz not null,
  unique (person_id, name)
);
