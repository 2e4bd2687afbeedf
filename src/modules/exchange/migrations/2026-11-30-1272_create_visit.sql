-- A meeting with people of other counties, and what was talked about there. An idea that is taken along has a day on which
-- somebody looks what became of it; how it ended is a row of its own: who, when, why.
create table exchange.visit (
  id uuid primary key,
  number integer generated always as identity unique,
  code text not null unique
    generated always as ('AT-' || case when number < 100 then lpad(number::text, 2, '0') else number::text end) stored,
  title text not null check (title <> ''),
  held_on date not null,
  partners text not null check (partners <> ''),
  place text not null default '',
  note text not null default '',
  -- When the next one is, where that is agreed.
  next_on date,
  created_at timestamptz not null,
  check (next_on > held_on)
);

create table exchange.practice (
  id uuid primary key,
  number integer generated always as identity unique,
  code text not null unique
    generated always as ('GB-' || case when number < 100 then lpad(number::text, 2, '0') else number::text end) stored,
  visit_id uuid not null references exchange.visit (id),
  title text not null check (title <> ''),
  description text not null default '',
  -- From which county it comes.
  source text not null default '',
  is_taken_along boolean not null default false,
  follow_up_on date,
  created_at timestamptz not null,
  check (is_taken_along = (follow_up_on is not null))
);
create index on exchange.practice (visit_id);

create table exchange.practice_outcome (
  practice_id uuid primary key references exchange.practice (id) on delete cascade,
  outcome text not null check (outcome in ('adopted', 'dropped')),
  reason text not null check (reason <> ''),
  ended_on date not null,
  by_id uuid,
  by_label text not null
);
