-- "In the holidays closed": days on which an offer or a contact point pauses, whatever its weekly times say.
create table directory.pause (
  id uuid primary key,
  offer_id uuid references directory.offer (id) on delete cascade,
  contact_point_id uuid references directory.contact_point (id) on delete cascade,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  reason text not null,
  created_at timestamptz not null,
  check (num_nonnulls(offer_id, contact_point_id) = 1)
);
create index on directory.pause (offer_id);
create index on directory.pause (contact_point_id);
