-- Areas that shall have a responsible person, who was named for them, and when their head was reminded.
create schema responsibilities;

create table responsibilities.area (
  -- A unit of the county administration or an organisation.
  stakeholder_id uuid primary key references directory.stakeholder (id),
  -- The day by which somebody shall be named; after it the head of the area is reminded.
  named_by date not null,
  created_at timestamptz not null
);

-- One person for one area, by function, never by name. Nominations that ended stay.
create table responsibilities.nomination (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  area_id uuid not null references responsibilities.area (stakeholder_id),
  function_title text not null check (length(btrim(function_title)) between 1 and 200),
  -- Empty: nobody stands in.
  deputy_title text not null default '',
  duties text[] not null check (duties <@ array['implementation', 'development', 'opening']),
  -- The account, where there is one; it may go, the function stays.
  person_id uuid references accounts.person (id) on delete set null,
  created_at timestamptz not null,
  -- Set together with the last state, so that the index below can keep an area from having two at once.
  closed_at timestamptz
);
create unique index one_living_nomination on responsibilities.nomination (area_id) where closed_at is null;
create index on responsibilities.nomination (area_id, position desc);
create index on responsibilities.nomination (person_id);

-- Where a nomination stands: the newest row counts.
create table responsibilities.nomination_state (
  id uuid primary key default gen_random_uuid(),
  position bigint generated always as identity,
  nomination_id uuid not null references responsibilities.nomination (id),
  state text not null check (state in ('proposed', 'nominated', 'declined', 'ended')),
  since_on date not null,
  recorded_at timestamptz not null,
  by_label text not null,
  by_id uuid,
  reason text not null default '',
  check (reason <> '' or state not in ('declined', 'ended'))
);
create index on responsibilities.nomination_state (nomination_id, position desc);

-- A letter to the head of an area that named nobody; to a mailbox of the directory, never to a person.
create table responsibilities.reminder (
  id uuid primary key default gen_random_uuid(),
  area_id uuid not null references responsibilities.area (stakeholder_id),
  sent_to text not null,
  sent_at timestamptz not null,
  by_label text not null,
  by_id uuid
);
create index on responsibilities.reminder (area_id, sent_at desc);
