-- A report is one frozen data set. All its lengths and formats are drawn from it, so no two of them can differ.
create table evaluation.report (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^B-[0-9]{4}-[0-9]+$'),
  title text not null check (title <> ''),
  as_of date not null,
  -- The data set as text, so that its hash can be checked by anybody, byte for byte.
  data text not null check (data::jsonb is not null),
  content_hash text not null check (content_hash = encode(sha256(convert_to(data, 'UTF8')), 'hex')),
  frozen_at timestamptz not null,
  by_label text not null
);

-- The readings a report stands on.
create table evaluation.report_reading (
  report_id uuid not null references evaluation.report (id),
  reading_id uuid not null references evaluation.reading (id),
  primary key (report_id, reading_id)
);
create index report_reading_by_reading on evaluation.report_reading (reading_id);

-- Published, or taken back: the newest row counts.
create table evaluation.report_state (
  position bigint generated always as identity primary key,
  report_id uuid not null references evaluation.report (id),
  state text not null check (state in ('published', 'withdrawn')),
  reason text not null default '',
  at timestamptz not null,
  by_label text not null,
  check (state = 'published' or reason <> '')
);
create index report_state_by_report on evaluation.report_state (report_id, position desc);

-- What turned out to be wrong stands beside the report, with its day; the report itself stays as it was.
create table evaluation.report_note (
  position bigint generated always as identity primary key,
  report_id uuid not null references evaluation.report (id),
  text text not null check (text <> ''),
  at timestamptz not null,
  by_label text not null
);
create index report_note_by_report on evaluation.report_note (report_id, position);

create function evaluation.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'frozen: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger report_frozen before update or delete on evaluation.report for each row
  execute function evaluation.refuse_change();
create trigger report_reading_frozen before update or delete on evaluation.report_reading for each row
  execute function evaluation.refuse_change();
create trigger report_state_kept before update or delete on evaluation.report_state for each row
  execute function evaluation.refuse_change();
create trigger report_note_kept before update or delete on evaluation.report_note for each row
  execute function evaluation.refuse_change();

-- A reading may be corrected until a report stands on it.
create function evaluation.guard_reading() returns trigger language plpgsql as $$
begin
  if exists (select from evaluation.report_reading where reading_id = old.id) then
    raise exception 'a report stands on this reading: % refused', lower(tg_op) using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger reading_frozen before update or delete on evaluation.reading for each row
  execute function evaluation.guard_reading();
