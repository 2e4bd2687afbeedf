-- One light of a measure, set by somebody on a day with its evidence; the newest row per light counts.
create table concept.assessment (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  measure_id uuid not null references concept.measure (id) on delete cascade,
  light text not null check (light in ('doing', 'timing', 'effect')),
  value text not null check (value in ('go', 'late', 'stop', 'unknown')),
  evidence text not null default '',
  assessed_on date not null,
  recorded_at timestamptz not null,
  by_label text not null
);
create index on concept.assessment (measure_id, light, position desc);

-- A partner sees a light differently. It stays visible until the partner withdraws it.
create table concept.objection (
  id uuid primary key default gen_random_uuid(),
  measure_id uuid not null references concept.measure (id) on delete cascade,
  light text not null check (light in ('doing', 'timing', 'effect')),
  stakeholder_id uuid not null references directory.stakeholder (id),
  text text not null check (text <> ''),
  raised_on date not null,
  recorded_at timestamptz not null,
  by_label text not null,
  withdrawn_at timestamptz
);
create unique index one_objection_per_partner_and_light on concept.objection (measure_id, light, stakeholder_id)
  where withdrawn_at is null;
