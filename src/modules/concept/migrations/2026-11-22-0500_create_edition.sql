-- A concept lives in numbered editions; each one is resolved by the council and then stays as it is.
create schema concept;

create table concept.edition (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
  number integer not null unique check (number > 0),
  title text not null check (title <> ''),
  -- What the situation is and what this edition changes because of it.
  context text not null default '',
  -- Taken over from paper as it was: its gaps are shown, not refused.
  is_taken_over boolean not null default false,
  adopted_on date,
  adopted_by_id uuid references directory.stakeholder (id),
  valid_from date,
  valid_to date,
  created_at timestamptz not null,
  unique (id, is_taken_over),
  check (valid_from <= valid_to),
  check (adopted_on is not null or adopted_by_id is null)
);

-- Where an edition stands: the newest row counts, the others are its history.
create table concept.edition_state (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  edition_id uuid not null references concept.edition (id),
  state text not null check (state in ('draft', 'participation', 'approval', 'adopted', 'superseded')),
  since_on date not null,
  recorded_at timestamptz not null,
  by_label text not null,
  reason text not null default ''
);
create index on concept.edition_state (edition_id, position desc);
