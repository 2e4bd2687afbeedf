-- Task profiles: what somebody is there for, written by two sides and valid only after both agreed to the same words.
create table responsibilities.profile (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[A-Z]{2}-[A-Z]{1,2}[0-9]+$'),
  role_type text not null check (role_type in ('area-responsible', 'coordination', 'staff-unit', 'officer')),
  -- The area, the unit with the post, or the body that appoints.
  stakeholder_id uuid not null references directory.stakeholder (id),
  title text not null check (length(btrim(title)) between 1 and 200),
  created_at timestamptz not null,
  unique (role_type, stakeholder_id)
);
create index on responsibilities.profile (stakeholder_id);

create table responsibilities.profile_version (
  id uuid primary key default gen_random_uuid(),
  profile_id uuid not null references responsibilities.profile (id),
  number integer not null check (number > 0),
  tasks text[] not null,
  not_tasks text[] not null,
  hours_per_month integer check (hours_per_month between 0 and 200),
  deputy_required boolean not null,
  valid_until date,
  drafted_at timestamptz not null,
  -- The day of the second agreement; from then on no word changes.
  valid_from date,
  unique (profile_id, number),
  check (valid_until >= valid_from),
  check (valid_from is null or cardinality(tasks) > 0)
);
-- One version at a time is being written.
create unique index one_draft_per_profile on responsibilities.profile_version (profile_id) where valid_from is null;

-- One side's yes to one version. Taken back while the version is not valid yet; the row stays.
create table responsibilities.profile_agreement (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references responsibilities.profile_version (id),
  side text not null check (side in ('lead-unit', 'area')),
  agreed_on date not null,
  -- How the yes came, where somebody else wrote it down: by letter of …, in the meeting of …
  evidence text not null default '',
  recorded_at timestamptz not null,
  by_label text not null,
  by_id uuid,
  withdrawn_at timestamptz,
  withdrawn_why text not null default '',
  check (withdrawn_at is null or withdrawn_why <> '')
);
create unique index one_yes_per_side on responsibilities.profile_agreement (version_id, side) where withdrawn_at is null;

create function responsibilities.keep_version() returns trigger language plpgsql as $$
declare
  sides integer;
begin
  if tg_op = 'DELETE' then
    raise exception 'versions of a profile are never deleted';
  end if;
  if old.valid_from is not null then
    raise exception 'a valid version never changes';
  end if;
  select count(*) into sides
  from responsibilities.profile_agreement
  where version_id = new.id and withdrawn_at is null;
  if new.valid_from is not null and sides < 2 then
    raise exception 'a version is valid only after both sides agreed';
  end if;
  if sides > 0 and (to_jsonb(new) - 'valid_from') <> (to_jsonb(old) - 'valid_from') then
    raise exception 'an agreement is to these words: take it back before they change';
  end if;
  return new;
end $$;
create trigger version_stays before update or delete on responsibilities.profile_version
  for each row execute function responsibilities.keep_version();

create function responsibilities.begin_version() returns trigger language plpgsql as $$
begin
  if new.valid_from is not null then
    raise exception 'a version begins as a draft';
  end if;
  return new;
end $$;
create trigger version_begins before insert on responsibilities.profile_version
  for each row execute function responsibilities.begin_version();

create function responsibilities.keep_agreement() returns trigger language plpgsql as $$
begin
  -- The name of a deleted person goes, also where nothing else may change.
  if tg_op = 'UPDATE' and history.only_forgets(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if tg_op = 'DELETE' or old.withdrawn_at is not null then
    raise exception 'agreements are taken back, never deleted or changed';
  end if;
  if exists (select from responsibilities.profile_version where id = old.version_id and valid_from is not null) then
    raise exception 'an agreement to a valid version stays; begin a new version';
  end if;
  return new;
end $$;
create trigger agreement_stays before update or delete on responsibilities.profile_agreement
  for each row execute function responsibilities.keep_agreement();
