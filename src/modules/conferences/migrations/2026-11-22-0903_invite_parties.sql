-- Whom the county invited, and whether they came: municipalities, units, organisations, bodies; never a person.
create table conferences.invited (
  conference_id uuid not null references conferences.conference (id),
  party_id uuid not null references directory.stakeholder (id),
  -- Unknown until somebody has noted it: unknown is not missing.
  has_come boolean,
  primary key (conference_id, party_id)
);
create index invited_by_party on conferences.invited (party_id);
