-- Application and acceptance follow from the programme's rules; a missed day stays in the list until the grant moves on
-- or somebody says why nothing more comes of it.
create table grants.deadline_settled (
  grant_id uuid not null references grants.grant (id) on delete cascade,
  kind text not null check (kind in ('application', 'acceptance')),
  on_day date not null,
  reason text not null check (btrim(reason) <> ''),
  primary key (grant_id, kind)
);
