-- An import in progress: the rows of the file wait here until somebody has decided about each, so that an abort or a
-- closed window loses nothing. Kept for thirty days.
create table directory.import (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('organisation', 'offer', 'contact-point')),
  file_name text not null,
  columns jsonb not null check (jsonb_typeof(columns) = 'array'),
  -- Our field → the column of the file it is read from.
  mapping jsonb not null default '{}' check (jsonb_typeof(mapping) = 'object'),
  started_at timestamptz not null,
  started_by text not null,
  taken_at timestamptz,
  keep_until date not null
);
create index on directory.import (started_at);

create table directory.import_row (
  import_id uuid not null references directory.import (id) on delete cascade,
  number integer not null check (number > 0),
  cells jsonb not null check (jsonb_typeof(cells) = 'array'),
  decision text check (decision in ('new', 'same', 'skip')),
  same_as uuid,
  outcome text check (outcome in ('taken', 'unchanged', 'skipped', 'refused')),
  reason text,
  primary key (import_id, number),
  check (decision is distinct from 'same' or same_as is not null)
);
