-- The file waits beside its rows, so that another sheet or another row of headings can be chosen. It goes with the taking.
create table intake.import_file (
  import_id uuid primary key references intake.import (id) on delete cascade,
  content bytea not null
);

alter table intake.import
  add column sheet text not null default '',
  -- The row in which the headings stand, as the spreadsheet program counts.
  add column heading integer not null default 1 check (heading > 0),
  add column undone_at timestamptz;

alter table intake.import_row
  -- Our field → what somebody wrote in place of the cell.
  add column corrections jsonb not null default '{}' check (jsonb_typeof(corrections) = 'object'),
  -- Our fields that are added to, or replaced in, the entry that is here already.
  add column additions text[],
  -- What was remarkable when the list was taken: faults, an earlier row, an entry that looks the same.
  add column remarks jsonb,
  add column made_id uuid,
  add column made_code text,
  drop constraint import_row_decision_check,
  drop constraint import_row_outcome_check,
  drop constraint import_row_check,
  add constraint import_row_decision_check check (decision in ('new', 'without', 'same', 'complete', 'skip')),
  add constraint import_row_outcome_check check (
    outcome in ('taken', 'completed', 'unchanged', 'skipped', 'refused', 'undone', 'stays')),
  add constraint import_row_same_as_check check (decision not in ('same', 'complete') or same_as is not null),
  add constraint import_row_made_check check ((made_id is null) = (made_code is null));

-- What a word of somebody's list means here, decided once and remembered for the next list. '' means: leave it empty.
create table intake.meaning (
  field text not null,
  word text not null check (word = lower(word) and length(word) between 1 and 200),
  value text not null,
  primary key (field, word)
);

-- What was left out of an entry because nobody could say what it means. Somebody settles it; then the row goes.
create table intake.doubt (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('organisation', 'offer', 'contact-point')),
  thing_id uuid not null,
  code text not null,
  field text not null,
  problem text not null,
  word text not null default '',
  noted_at timestamptz not null
);
create index on intake.doubt (kind, thing_id);
