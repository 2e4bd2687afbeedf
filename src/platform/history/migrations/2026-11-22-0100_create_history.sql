-- Every change of state, with who and when. Entries are only added: the application never changes or deletes them,
-- except that the retention run may blank what it must (the columns stay).
create schema history;

create table history.entry (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  by_kind text not null check (by_kind in ('guest', 'person', 'link', 'system')),
  by_id uuid,
  by_label text not null,
  thing_kind text not null,
  thing_id uuid not null,
  action text not null,
  changes jsonb not null default '{}',
  reason text
);
create index entry_by_thing on history.entry (thing_kind, thing_id, at desc);
create index entry_by_moment on history.entry (at desc);

create function history.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'history entries are never changed or deleted';
end $$;
create trigger entry_stays before update or delete on history.entry
  for each row execute function history.refuse_change();
