create schema grants;

-- Rules of a programme are data with "as of" and "check by", never code: they change with every funding period.
create table grants.programme (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  title text not null check (title <> ''),
  funder text not null check (funder <> ''),
  -- Former titles, with the year in which each ended.
  former_titles jsonb not null default '[]',
  parts jsonb not null default '[]',
  deadlines jsonb not null default '[]',
  -- What has to be checked before anybody relies on it, and when that was last done.
  verify text not null default '',
  as_of date,
  check_by date
);

create table grants.grant (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  title text not null check (title <> ''),
  programme_id uuid not null references grants.programme (id),
  part text not null default '',
  notice_number text not null default '',
  applied_cents bigint check (applied_cents >= 0),
  granted_cents bigint check (granted_cents >= 0),
  own_share_cents bigint not null default 0 check (own_share_cents >= 0),
  spent_cents bigint not null default 0 check (spent_cents >= 0),
  paid_out_cents bigint not null default 0 check (paid_out_cents >= 0),
  -- First and last day of the grant period.
  start_on date not null,
  end_on date not null check (end_on >= start_on),
  -- From the notice; the programme only gives a proposal.
  proof_due_on date,
  -- The day by which a follow-up must be applied for, where there is one.
  apply_by date,
  note text not null default ''
);

-- Where a grant stands: the newest row counts. Proof due and overdue follow from the days and are not stored.
create table grants.grant_state (
  id bigint generated always as identity primary key,
  grant_id uuid not null references grants.grant (id) on delete cascade,
  state text not null check (state in ('idea', 'preparing', 'applied', 'granted', 'running', 'proof-submitted', 'settled', 'rejected')),
  on_day date not null,
  reason text not null default '',
  by_label text not null,
  at timestamptz not null
);
create index grant_state_by_grant on grants.grant_state (grant_id, id desc);

create table grants.allocation (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references grants.grant (id) on delete cascade,
  measure_id uuid not null references concept.measure (id),
  amount_cents bigint not null check (amount_cents > 0),
  edge_id uuid,
  unique (grant_id, measure_id)
);
create index allocation_by_measure on grants.allocation (measure_id);

-- Invariant 1: the sum of the allocations never exceeds what was granted. The grant's row is locked, so that two people
-- who allocate at the same moment cannot both pass.
create function grants.check_sum(which uuid) returns void language plpgsql as $$
declare
  granted bigint;
  allocated bigint;
begin
  select granted_cents into granted from grants.grant where id = which for update;
  select coalesce(sum(amount_cents), 0) into allocated from grants.allocation where grant_id = which;
  if allocated > coalesce(granted, 0) then
    raise exception 'allocations of % cents exceed the granted % cents', allocated, coalesce(granted, 0)
      using errcode = 'check_violation', constraint = 'allocation_within_grant';
  end if;
end $$;
create function grants.check_allocation() returns trigger language plpgsql as $$
begin
  perform grants.check_sum(new.grant_id);
  return new;
end $$;
create trigger allocation_within_grant after insert or update on grants.allocation
  for each row execute function grants.check_allocation();
create function grants.check_grant() returns trigger language plpgsql as $$
begin
  perform grants.check_sum(new.id);
  return new;
end $$;
create trigger grant_covers_allocations after update of granted_cents on grants.grant
  for each row execute function grants.check_grant();

-- A post of the county, and the grants that pay it: the end of the grant is a risk for the post.
create table grants.post (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  title text not null check (title <> ''),
  unit_id uuid references directory.stakeholder (id),
  share_percent integer not null check (share_percent between 1 and 100),
  start_on date not null,
  end_on date,
  handover_due_on date,
  handover_percent integer check (handover_percent between 0 and 100),
  check (end_on is null or end_on >= start_on)
);

create table grants.post_grant (
  post_id uuid not null references grants.post (id) on delete cascade,
  grant_id uuid not null references grants.grant (id),
  primary key (post_id, grant_id)
);

-- What the state gave, year by year, also before the first grant that is kept here.
create table grants.state_money (
  year integer primary key check (year between 1990 and 2100),
  amount_cents bigint not null check (amount_cents >= 0)
);
