-- Tasks between an area and the lead unit, and from meetings: who does what for whom until when.
create table responsibilities.task (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^AU-[0-9]{3,}$'),
  title text not null check (length(btrim(title)) between 1 and 200),
  note text not null default '',
  owner_id uuid not null references directory.stakeholder (id),
  for_id uuid not null references directory.stakeholder (id),
  -- On the joint list of which area; null for tasks that concern several.
  area_id uuid references responsibilities.area (stakeholder_id),
  -- The meeting from which it came.
  meeting_id uuid references responsibilities.meeting (id),
  due_on date,
  -- A promise stands in the thread, and is missed there as long as it has no day.
  is_promise boolean not null default false,
  begun_on date not null,
  created_at timestamptz not null
);
create index on responsibilities.task (owner_id);
create index on responsibilities.task (for_id);
create index on responsibilities.task (area_id);
create index on responsibilities.task (meeting_id);

-- The end of a task. Taking it back deletes the row; the history keeps both.
create table responsibilities.task_end (
  task_id uuid primary key references responsibilities.task (id),
  kind text not null check (kind in ('done', 'withdrawn')),
  ended_on date not null,
  reason text not null default '',
  recorded_at timestamptz not null,
  by_label text not null,
  by_id uuid,
  check (kind = 'done' or reason <> '')
);
