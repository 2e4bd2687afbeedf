-- What happens when and where on the day. Who stands for an item is a unit or an organisation, never a named person.
create table conferences.programme_item (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conferences.conference (id),
  starts_at time not null,
  ends_at time not null,
  title text not null check (title <> ''),
  place text not null default '',
  room_id uuid references conferences.room (id),
  party_id uuid references directory.stakeholder (id),
  check (ends_at > starts_at)
);
create index programme_item_by_conference on conferences.programme_item (conference_id, starts_at);

-- What follows from the conference, each with its day: the process that people can follow.
create table conferences.step (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conferences.conference (id),
  title text not null check (title <> ''),
  due_on date not null,
  done_on date
);
create index step_by_conference on conferences.step (conference_id, due_on);

-- Sentences of the documentation that no card says: written by the office and marked as such.
create table conferences.sentence (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conferences.conference (id),
  text text not null check (length(text) between 1 and 2000),
  at timestamptz not null,
  by_label text not null,
  by_id uuid
);
create index sentence_by_conference on conferences.sentence (conference_id, at);
