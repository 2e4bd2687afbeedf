-- Entries stay for good; only the name of a person who left may be taken out of them, and only by the statement that
-- says so (`set local history.forgetting = 'on'`). What happened, when and why is never changed.
create or replace function history.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('history.forgetting', true) = 'on'
    and (new.id, new.at, new.by_kind, new.thing_kind, new.thing_id, new.action, new.changes, new.reason)
      is not distinct from (old.id, old.at, old.by_kind, old.thing_kind, old.thing_id, old.action, old.changes, old.reason)
    and new.by_id is null then
    return new;
  end if;
  raise exception 'history entries are never changed or deleted';
end $$;

-- TRUNCATE asks no row.
create function history.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'history entries are never changed or deleted';
end $$;
create trigger entries_stay before truncate on history.entry
  for each statement execute function history.refuse_truncate();

create index entry_by_person on history.entry (by_id, at desc) where by_id is not null;
