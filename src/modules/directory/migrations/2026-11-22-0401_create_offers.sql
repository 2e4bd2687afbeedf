-- Topics of everyday life by which offers are found, with a title in every language there is one in.
create table directory.topic (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^T[0-9]{2,3}$'),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  icon text not null default '',
  position smallint not null
);

create table directory.topic_title (
  topic_id uuid not null references directory.topic (id) on delete cascade,
  language text not null check (language in ('de', 'de-einfach', 'en', 'uk', 'ar', 'fa-AF', 'tr', 'pl', 'ru')),
  title text not null check (length(btrim(title)) between 1 and 200),
  -- A translation nobody who speaks the language has read yet is shown as a draft.
  is_draft boolean not null default false,
  primary key (topic_id, language)
);

create table directory.offer (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^O-[0-9]{3,6}$'),
  owner_id uuid not null references directory.stakeholder (id),
  title text not null check (length(btrim(title)) between 1 and 200),
  description text not null default '',
  topic_id uuid references directory.topic (id),
  -- Code of a field of action in the concept, such as HF4.
  field_code text check (field_code ~ '^[A-Z]{1,4}[0-9]{1,3}$'),
  target_groups text[] not null default '{}' check (target_groups <@ array[
    'alle', 'neu', 'lang', 'eu', 'gefl', 'frauen', 'eltern', 'kinder', 'jugend', 'ehren', 'verw', 'betriebe', 'vereine']),
  languages text[] not null default '{}',
  place text not null default '',
  schedule text not null default '',
  -- Weekly times where they are known: [{"day": 1, "from": "09:00", "to": "12:00"}]; null: not known.
  hours jsonb check (jsonb_typeof(hours) = 'array'),
  cost text not null default '',
  is_open_to_all boolean not null default false,
  is_permanent boolean not null default false,
  ends_on date,
  capacity_per_year integer check (capacity_per_year >= 0),
  utilisation text check (utilisation in ('free', 'half-full', 'full', 'waiting-list')),
  co_created_with text not null default '',
  state text not null default 'draft' check (state in ('draft', 'published', 'ended')),
  confirmed_on date,
  created_at timestamptz not null,
  check (not (is_permanent and ends_on is not null)),
  -- B12: who an offer is for is said before anybody sees it.
  check (state = 'draft' or cardinality(target_groups) > 0)
);
create index on directory.offer (owner_id);
create index on directory.offer (topic_id);
create index on directory.offer (state, confirmed_on);

create table directory.offer_municipality (
  offer_id uuid not null references directory.offer (id) on delete cascade,
  municipality_id uuid not null references directory.municipality (id),
  primary key (offer_id, municipality_id)
);
create index on directory.offer_municipality (municipality_id);

create table directory.contact_point (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^AS-[0-9]{2,5}$'),
  name text not null check (length(btrim(name)) between 1 and 200),
  type text not null check (type in (
    'integration-officer', 'wir-coordination', 'integration-point', 'municipal-office', 'counselling', 'citizen-office', 'other')),
  owner_id uuid references directory.stakeholder (id),
  municipality_id uuid not null references directory.municipality (id),
  description text not null default '',
  address text not null default '',
  contact_function text not null default '',
  mailbox text not null default '',
  phone text not null default '',
  hours jsonb check (jsonb_typeof(hours) = 'array'),
  hours_note text not null default '',
  languages text[] not null default '{}',
  audiences text[] not null check (audiences <@ array['newcomers', 'volunteers'] and cardinality(audiences) > 0),
  state text not null default 'draft' check (state in ('draft', 'published', 'ended')),
  confirmed_on date,
  created_at timestamptz not null
);
create index on directory.contact_point (owner_id);
create index on directory.contact_point (municipality_id);
create index on directory.contact_point (state, confirmed_on);
