-- Rounds: bodies that meet again and again, their meetings with agenda and minutes.
create table responsibilities.round (
  body_id uuid primary key references directory.stakeholder (id),
  -- Free intervals: every eight weeks, every two months.
  every integer not null check (every between 1 and 208),
  unit text not null check (unit in ('week', 'month')),
  -- When the first meeting is due, as long as none was held.
  first_due_on date not null,
  created_at timestamptz not null
);

-- The round in which an area's responsible person sits.
alter table responsibilities.area add column round_id uuid references responsibilities.round (body_id);
create index on responsibilities.area (round_id);

create table responsibilities.meeting (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references responsibilities.round (body_id),
  number integer not null check (number > 0),
  planned_on date not null,
  place text not null default '',
  created_at timestamptz not null,
  unique (round_id, number),
  unique (round_id, planned_on)
);

-- Two standing items are in every agenda: how the concept is implemented, and how it develops.
create table responsibilities.agenda_item (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references responsibilities.meeting (id),
  position integer not null,
  kind text not null check (kind in ('implementation', 'development', 'other')),
  title text not null default '',
  minutes text not null default '',
  unique (meeting_id, position),
  check (kind <> 'other' or length(btrim(title)) > 0)
);
create unique index standing_item_once on responsibilities.agenda_item (meeting_id, kind) where kind <> 'other';

-- How a meeting ended: held, with how many of how many, or cancelled with a reason. Taking it back deletes the row; the
-- history keeps both.
create table responsibilities.meeting_outcome (
  meeting_id uuid primary key references responsibilities.meeting (id),
  kind text not null check (kind in ('held', 'cancelled')),
  attended integer check (attended >= 0),
  invited integer check (invited > 0),
  reason text not null default '',
  recorded_at timestamptz not null,
  by_label text not null,
  by_id uuid,
  check ((kind = 'held') = (attended is not null and invited is not null)),
  check (attended <= invited),
  check (kind = 'held' or reason <> '')
);
