-- A report begins as a draft: a title and own sentences around figures that are still counted live. Whoever heads the
-- department approves it, and with that it is frozen.
create table evaluation.report_draft (
  id uuid primary key,
  code text not null unique check (code ~ '^E-[0-9]{4}-[0-9]+$'),
  title text not null check (title <> ''),
  foreword text not null default '',
  explanation text not null default '',
  recommendation text not null default '',
  created_at timestamptz not null
);

-- Its way to the approval: the newest row counts. Approved and discarded are ends.
create table evaluation.report_draft_state (
  position bigint generated always as identity primary key,
  draft_id uuid not null references evaluation.report_draft (id),
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'discarded')),
  reason text not null default '',
  -- The report that it became.
  report_id uuid references evaluation.report (id),
  at timestamptz not null,
  by_label text not null,
  by_id uuid,
  check (state not in ('returned', 'discarded') or reason <> ''),
  check ((state = 'approved') = (report_id is not null))
);
create index report_draft_state_by_draft on evaluation.report_draft_state (draft_id, position desc);
create unique index report_draft_approved_once on evaluation.report_draft_state (draft_id) where state = 'approved';
create index on evaluation.report_draft_state (report_id);

create trigger report_draft_state_kept before update or delete on evaluation.report_draft_state for each row
  execute function evaluation.refuse_change();

-- Words that lie before the head, and those of a report that is frozen, stay as they are.
create function evaluation.guard_report_draft() returns trigger language plpgsql as $$
declare
  now_is text;
begin
  select state into now_is from evaluation.report_draft_state
    where draft_id = old.id order by position desc limit 1;
  if tg_op = 'DELETE' or now_is in ('submitted', 'approved', 'discarded') then
    raise exception 'draft is %: % refused', now_is, lower(tg_op) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger report_draft_kept before update or delete on evaluation.report_draft for each row
  execute function evaluation.guard_report_draft();
