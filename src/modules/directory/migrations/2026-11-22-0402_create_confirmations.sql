-- "Is this still true?": a question by mail to the function mailbox of an organisation or of a contact point, with a
-- signed link. One answer per question; the answers say for each thing what was said.
create table directory.confirmation_request (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid references directory.organisation (id) on delete cascade,
  contact_point_id uuid references directory.contact_point (id) on delete cascade,
  sent_to text not null,
  sent_at timestamptz not null,
  sent_by text not null,
  expires_at timestamptz not null check (expires_at > sent_at),
  answered_at timestamptz check (answered_at >= sent_at),
  check ((organisation_id is null) <> (contact_point_id is null))
);
create index on directory.confirmation_request (organisation_id, sent_at);
create index on directory.confirmation_request (contact_point_id, sent_at);

-- What somebody reported instead of confirming; open until the lead unit has dealt with it.
create table directory.change_report (
  id uuid primary key default gen_random_uuid(),
  request_id uuid references directory.confirmation_request (id) on delete set null,
  thing_kind text not null check (thing_kind in ('organisation', 'offer', 'contact-point')),
  thing_id uuid not null,
  report text not null check (length(btrim(report)) between 1 and 4000),
  reported_at timestamptz not null,
  handled_at timestamptz check (handled_at >= reported_at),
  handled_by text
);
create index on directory.change_report (thing_kind, thing_id);
create index on directory.change_report (reported_at) where handled_at is null;
