-- Events of the thread stay as they are, except that the name of a deleted person becomes a word for their role.
alter table thread.gap_reason add column by_id uuid;

create or replace function thread.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and history.only_forgets(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'events of the thread are never changed or deleted';
end $$;
