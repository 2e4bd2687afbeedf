-- Reports stay as they are, except that the name of a deleted person becomes a word for their role. The data set of a
-- report names nobody; its hash stays.
alter table evaluation.reading add column by_id uuid;
alter table evaluation.report add column by_id uuid;
alter table evaluation.report_state add column by_id uuid;
alter table evaluation.report_note add column by_id uuid;

create or replace function evaluation.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and history.only_forgets(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'frozen: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;

create or replace function evaluation.guard_reading() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and history.only_forgets(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if exists (select from evaluation.report_reading where reading_id = old.id) then
    raise exception 'a report stands on this reading: % refused', lower(tg_op) using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
