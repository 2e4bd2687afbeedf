-- Which units the county founded because its mission statement says so: the lead unit, for example.
create table concept.statement_unit (
  statement_id uuid not null references concept.statement (id) on delete cascade,
  unit_id uuid not null references directory.stakeholder (id),
  primary key (statement_id, unit_id)
);
create index on concept.statement_unit (unit_id);

-- Guidelines and recommendations lead to goals and measures; an area's statement has a unit of its own.
create function concept.guard_statement_unit() returns trigger language plpgsql as $$
begin
  if (select kind from concept.statement where id = new.statement_id) <> 'mission' then
    raise exception 'units are derived from a mission statement' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger statement_unit_guarded before insert or update on concept.statement_unit for each row
  execute function concept.guard_statement_unit();
