-- A concept comes in from a table like the other lists: one row per measure.
alter table intake.import
  drop constraint import_kind_check,
  add constraint import_kind_check check (kind in ('organisation', 'offer', 'contact-point', 'measure')),
  -- Where a concept goes: the edition that it begins, with its resolution, or the draft that it was added to.
  add column target jsonb not null default '{}' check (jsonb_typeof(target) = 'object');

alter table intake.import_row
  drop constraint import_row_outcome_check,
  add constraint import_row_outcome_check check (
    outcome in ('taken', 'completed', 'unchanged', 'skipped', 'refused', 'undone', 'stays', 'heading'));

alter table intake.doubt
  drop constraint doubt_kind_check,
  add constraint doubt_kind_check check (kind in ('organisation', 'offer', 'contact-point', 'measure')),
  -- The edition that a measure belongs to, for the way to it.
  add column edition_code text,
  add constraint doubt_edition_check check ((kind = 'measure') = (edition_code is not null));

-- What an import made beside one entry per row: the edition, its fields and goals, indicators. For taking it back.
create table intake.import_thing (
  import_id uuid not null references intake.import (id) on delete cascade,
  position integer not null check (position > 0),
  kind text not null check (kind in ('edition', 'field', 'goal', 'indicator')),
  thing_id uuid not null,
  code text not null,
  title text not null,
  primary key (import_id, position),
  unique (import_id, kind, thing_id)
);
