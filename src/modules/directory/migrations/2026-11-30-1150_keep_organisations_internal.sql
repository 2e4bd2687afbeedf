-- An organisation may be written down before anybody agreed that readers see it: a list that was brought in, above all.
-- The day since which readers see it; null: only the workspace knows it.
alter table directory.organisation add public_since date;
update directory.organisation o
  set public_since = (s.created_at at time zone 'Europe/Berlin')::date
  from directory.stakeholder s where s.id = o.id;

-- What readers see names its owner with mail and phone, so the owner of a published entry is public itself.
create function directory.owner_is_public() returns trigger language plpgsql as $$
begin
  if exists (select from directory.organisation o where o.id = new.owner_id and o.public_since is null) then
    raise exception 'the owner of a published entry is public' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger offer_owner_is_public after insert or update of state, owner_id on directory.offer
  for each row when (new.state = 'published') execute function directory.owner_is_public();
create constraint trigger contact_point_owner_is_public after insert or update of state, owner_id on directory.contact_point
  for each row when (new.state = 'published') execute function directory.owner_is_public();

create function directory.owner_stays_public() returns trigger language plpgsql as $$
begin
  if exists (select from directory.offer f where f.owner_id = new.id and f.state = 'published')
    or exists (select from directory.contact_point p where p.owner_id = new.id and p.state = 'published') then
    raise exception 'the owner of a published entry stays public' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger organisation_stays_public after update of public_since on directory.organisation
  for each row when (new.public_since is null) execute function directory.owner_stays_public();
