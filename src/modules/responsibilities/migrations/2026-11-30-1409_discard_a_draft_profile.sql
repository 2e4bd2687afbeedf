-- A profile that was begun by mistake can go: its only version is still being written, and nobody ever agreed to it.
create function responsibilities.keep_agreed_version() returns trigger language plpgsql as $$
begin
  if old.valid_from is not null or exists (
    select from responsibilities.profile_agreement where version_id = old.id
  ) then
    raise exception 'a version that somebody agreed to is never deleted';
  end if;
  return old;
end $$;
drop trigger version_stays on responsibilities.profile_version;
create trigger version_stays before update on responsibilities.profile_version
  for each row execute function responsibilities.keep_version();
create trigger agreed_version_stays before delete on responsibilities.profile_version
  for each row execute function responsibilities.keep_agreed_version();
