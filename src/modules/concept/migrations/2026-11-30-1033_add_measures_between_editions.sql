-- A measure that came after the resolution: additional, not resolved. Its words are its own until the next edition takes
-- it up; everything that was resolved stays frozen (decision 0511).
alter table concept.measure add column is_additional boolean not null default false;

-- In force: resolved, and not yet replaced.
create function concept.is_in_force(asked uuid) returns boolean language sql stable as $$
  select coalesce(
    (select state = 'adopted' from concept.edition_state where edition_id = asked order by position desc limit 1), false)
$$;

create function concept.guard_measure() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.is_additional then
    if not concept.is_in_force(new.edition_id) then
      raise exception 'only an edition in force gets additional measures' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if tg_op <> 'INSERT' and old.is_additional and concept.is_in_force(old.edition_id)
    and (tg_op = 'DELETE' or (new.is_additional and new.edition_id = old.edition_id)) then
    return coalesce(new, old);
  end if;
  if (tg_op <> 'INSERT' and concept.is_adopted(old.edition_id)) or (tg_op <> 'DELETE' and concept.is_adopted(new.edition_id)) then
    raise exception 'edition is adopted: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and new.is_additional then
    raise exception 'a measure of a draft is not additional' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

drop trigger measure_frozen on concept.measure;
drop trigger measure_text_frozen on concept.measure;
create trigger measure_frozen before insert or delete on concept.measure for each row
  execute function concept.guard_measure();
create trigger measure_text_frozen before update on concept.measure for each row
  when (
    (new.edition_id, new.goal_id, new.code, new.title, new.description, new.target_groups, new.is_permanent,
     new.is_open_to_all, new.barrier_kind, new.spheres, new.is_additional)
    is distinct from
    (old.edition_id, old.goal_id, old.code, old.title, old.description, old.target_groups, old.is_permanent,
     old.is_open_to_all, old.barrier_kind, old.spheres, old.is_additional)
  ) execute function concept.guard_measure();
