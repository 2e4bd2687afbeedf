-- An adopted edition is what the council resolved. Nobody changes it, also not past the application.
create function concept.refuse_change_of_adopted() returns trigger language plpgsql as $$
begin
  raise exception 'edition is adopted: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;

create function concept.is_adopted(asked uuid) returns boolean language sql stable as $$
  select exists (select from concept.edition where id = asked and adopted_on is not null)
$$;

create trigger edition_frozen before update or delete on concept.edition for each row
  when (old.adopted_on is not null) execute function concept.refuse_change_of_adopted();

-- Fields, goals, mission statement and guidelines: nothing comes, changes or goes.
create function concept.guard_part_of_edition() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and concept.is_adopted(old.edition_id) then
    raise exception 'edition is adopted: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
  end if;
  if tg_op <> 'DELETE' and concept.is_adopted(new.edition_id) then
    raise exception 'edition is adopted: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

create trigger field_frozen before insert or update or delete on concept.field for each row
  execute function concept.guard_part_of_edition();
create trigger goal_frozen before insert or update or delete on concept.goal for each row
  execute function concept.guard_part_of_edition();
create trigger measure_frozen before insert or delete on concept.measure for each row
  execute function concept.guard_part_of_edition();
create trigger statement_added before insert on concept.statement for each row
  when (new.kind <> 'area') execute function concept.guard_part_of_edition();
create trigger statement_frozen before update or delete on concept.statement for each row
  when (old.kind <> 'area') execute function concept.guard_part_of_edition();

create function concept.guard_field_relation() returns trigger language plpgsql as $$
begin
  if exists (
    select from concept.field f
    where f.id in (coalesce(new.from_id, old.from_id), coalesce(new.to_id, old.to_id)) and concept.is_adopted(f.edition_id)
  ) then
    raise exception 'edition is adopted: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger field_relation_frozen before insert or update or delete on concept.field_relation for each row
  execute function concept.guard_field_relation();

-- Of a measure only the resolved words are frozen; lead, dates, money and the next report run on (decision 0500).
create trigger measure_text_frozen before update on concept.measure for each row
  when (
    (new.edition_id, new.goal_id, new.code, new.title, new.description, new.target_groups, new.is_permanent,
     new.is_open_to_all, new.barrier_kind, new.spheres)
    is distinct from
    (old.edition_id, old.goal_id, old.code, old.title, old.description, old.target_groups, old.is_permanent,
     old.is_open_to_all, old.barrier_kind, old.spheres)
  ) execute function concept.guard_part_of_edition();

create trigger measure_resolved_frozen before update or delete on concept.measure_resolved for each row
  execute function concept.refuse_change_of_adopted();
