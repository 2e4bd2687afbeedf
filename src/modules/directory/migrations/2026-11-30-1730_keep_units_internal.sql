-- A unit may come in by a list before anybody agreed that readers see it, as an organisation may.
-- The day since which readers see it; null: only the workspace knows it.
alter table directory.unit add public_since date;
update directory.unit u
  set public_since = (s.created_at at time zone 'Europe/Berlin')::date
  from directory.stakeholder s where s.id = u.id;
-- The privacy notice names the one and everything that the county owns the other.
alter table directory.unit add constraint unit_named_is_public
  check (public_since is not null or not (is_privacy_office or is_lead_unit));

-- Who owns what readers see is public itself, whatever kind it is.
create or replace function directory.owner_is_public() returns trigger language plpgsql as $$
begin
  if exists (select from directory.organisation o where o.id = new.owner_id and o.public_since is null)
    or exists (select from directory.unit u where u.id = new.owner_id and u.public_since is null) then
    raise exception 'the owner of a published entry is public' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger unit_stays_public after update of public_since on directory.unit
  for each row when (new.public_since is null) execute function directory.owner_stays_public();
