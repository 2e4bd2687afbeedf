-- Whoever takes part: units of the county, organisations, bodies and municipalities share one list of ids and public
-- codes, so that a measure can be led by any of them. What is particular to a kind stands in a table of its own with
-- the same id; (id, kind) keeps a row from being two kinds at once.
create schema directory;

create table directory.stakeholder (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('unit', 'organisation', 'body', 'municipality')),
  code text not null unique check (code ~ '^[A-Z]{1,2}[0-9]{1,5}$'),
  name text not null check (length(btrim(name)) between 1 and 200),
  created_at timestamptz not null,
  unique (id, kind)
);
create index on directory.stakeholder (kind, name);

create table directory.municipality (
  id uuid primary key,
  kind text not null default 'municipality' check (kind = 'municipality'),
  type text not null default '',
  -- Official municipality key (AGS), eight digits; the fictional county uses keys that no state has.
  regional_key text unique check (regional_key ~ '^[0-9]{8}$'),
  population integer check (population >= 0),
  foreign_nationals integer check (foreign_nationals >= 0),
  is_county_seat boolean not null default false,
  has_integration_office boolean not null default false,
  -- A place on a drawn map (0 to 100 from the top left corner), or a point on the earth; both may be unknown.
  map_x numeric(5, 2) check (map_x between 0 and 100),
  map_y numeric(5, 2) check (map_y between 0 and 100),
  latitude numeric(8, 5) check (latitude between -90 and 90),
  longitude numeric(8, 5) check (longitude between -180 and 180),
  note text not null default '',
  foreign key (id, kind) references directory.stakeholder (id, kind) on delete cascade,
  check ((map_x is null) = (map_y is null)),
  check ((latitude is null) = (longitude is null))
);
create unique index on directory.municipality (is_county_seat) where is_county_seat;

create table directory.unit (
  id uuid primary key,
  kind text not null default 'unit' check (kind = 'unit'),
  placement text not null default '',
  -- A post may dock onto a unit without belonging to it.
  attached_to uuid references directory.unit (id) check (attached_to <> id),
  contact_function text not null default '',
  mailbox text not null default '',
  phone text not null default '',
  place text not null default '',
  hours jsonb check (jsonb_typeof(hours) = 'array'),
  foreign key (id, kind) references directory.stakeholder (id, kind) on delete cascade
);
create index on directory.unit (attached_to);

create table directory.organisation (
  id uuid primary key,
  kind text not null default 'organisation' check (kind = 'organisation'),
  category text not null check (category in (
    'authority', 'advisory-council', 'education', 'initiative', 'youth-welfare', 'childcare', 'municipal-office', 'culture',
    'migrant-organisation', 'religion', 'school', 'sport', 'association', 'business', 'welfare')),
  municipality_id uuid references directory.municipality (id),
  description text not null default '',
  address text not null default '',
  website text not null default '',
  -- Contact by function, never a person's name or private number.
  contact_function text not null default '',
  mailbox text not null default '',
  phone text not null default '',
  languages text[] not null default '{}',
  -- The day somebody last said that this is true; null: never. Whether it is stale follows from it.
  confirmed_on date,
  foreign key (id, kind) references directory.stakeholder (id, kind) on delete cascade
);
create index on directory.organisation (municipality_id);
create index on directory.organisation (confirmed_on);

create table directory.body (
  id uuid primary key,
  kind text not null default 'body' check (kind = 'body'),
  type text not null check (type in ('council', 'executive', 'committee', 'advisory', 'round', 'network')),
  level text not null check (level in ('state', 'county', 'municipality')),
  municipality_id uuid references directory.municipality (id),
  members integer check (members between 0 and 10000),
  rhythm text not null default '',
  composition text not null default '',
  note text not null default '',
  foreign key (id, kind) references directory.stakeholder (id, kind) on delete cascade,
  check ((level = 'municipality') = (municipality_id is not null))
);
create index on directory.body (municipality_id);

-- Further contacts of a stakeholder, each by its function.
create table directory.contact (
  id uuid primary key default gen_random_uuid(),
  stakeholder_id uuid not null references directory.stakeholder (id) on delete cascade,
  function text not null check (length(btrim(function)) between 1 and 200),
  mailbox text not null default '',
  phone text not null default '',
  is_public boolean not null default false,
  check (mailbox <> '' or phone <> '')
);
create index on directory.contact (stakeholder_id);

-- An end of a stakeholder: archived with a reason, or merged into another one. Withdrawing it takes the row away; the
-- history keeps both.
create table directory.archival (
  stakeholder_id uuid primary key references directory.stakeholder (id) on delete cascade,
  archived_at timestamptz not null,
  archived_by text not null,
  reason text not null check (length(btrim(reason)) > 0),
  merged_into uuid references directory.stakeholder (id) check (merged_into <> stakeholder_id)
);
create index on directory.archival (merged_into);
