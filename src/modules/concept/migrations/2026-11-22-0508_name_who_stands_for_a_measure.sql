-- Nothing becomes public without somebody who stands for it: unit, person and deputy, both by function and never by
-- name, and the day of the next report. Ideas also say what they lack.
alter table concept.measure
  add column person_function text not null default '' check (length(person_function) <= 200),
  add column deputy_function text not null default '' check (length(deputy_function) <= 200),
  add column lacks text[] not null default '{}'
    check (lacks <@ array['money', 'post', 'room', 'time', 'knowledge', 'permission']),
  -- Was public before this rule, with what its papers said. What is missing is shown (decision 0502).
  add column precedes_owner_rule boolean not null default false;

create function concept.is_public(asked uuid) returns boolean language sql stable as $$
  select coalesce(
    (select state <> 'draft' from concept.edition_state where edition_id = asked order by position desc limit 1), false)
$$;

update concept.measure set precedes_owner_rule = true where concept.is_public(edition_id);

create function concept.has_owner(asked concept.measure) returns boolean language sql immutable as $$
  select asked.precedes_owner_rule
    or (asked.lead_id is not null and asked.person_function <> '' and asked.deputy_function <> ''
        and asked.next_report_on is not null)
$$;

create function concept.guard_owner() returns trigger language plpgsql as $$
begin
  if not concept.has_owner(new) and concept.is_public(new.edition_id) then
    raise exception 'measure % is public and lacks unit, person, deputy or next report', new.code
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger measure_has_owner before insert or update on concept.measure for each row
  execute function concept.guard_owner();

create function concept.guard_owners_of_edition() returns trigger language plpgsql as $$
begin
  if exists (select from concept.measure m where m.edition_id = new.edition_id and not concept.has_owner(m)) then
    raise exception 'edition becomes public with a measure that lacks unit, person, deputy or next report'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger edition_has_owners before insert on concept.edition_state for each row
  when (new.state <> 'draft') execute function concept.guard_owners_of_edition();
