-- What an association or a body says about a draft of the concept: invited with a signed link, or recorded from paper.
-- One row for each of them and draft; how it stands follows from what is in it.
create table participation.statement (
  id uuid primary key default gen_random_uuid(),
  number integer generated always as identity unique,
  code text not null unique
    generated always as ('ST-' || case when number < 1000 then lpad(number::text, 3, '0') else number::text end) stored,
  edition_id uuid not null references concept.edition (id) on delete cascade,
  party_id uuid not null references directory.stakeholder (id),
  -- Empty where it came without an invitation.
  invited_on date,
  due_on date,
  -- Function mailbox the link went to; null where the invitation went by letter, or once it was forgotten.
  sent_to text check (sent_to <> ''),
  reminded_on date,
  declined_on date,
  received_on date,
  received_by text check (received_by in ('link', 'mail', 'paper')),
  body text not null default '' check (length(body) <= 60000),
  file_id uuid references file.file (id),
  may_be_named boolean not null default false,
  late_reason text not null default '',
  created_at timestamptz not null,
  unique (edition_id, party_id),
  check ((invited_on is null) = (due_on is null)),
  check (due_on >= invited_on),
  check ((received_on is null) = (received_by is null)),
  check (received_on is not null or (body = '' and file_id is null)),
  check (received_on is null or declined_on is null),
  check (invited_on is not null or received_on is not null)
);
create index on participation.statement (party_id);
create index on participation.statement (file_id);

-- The office says that all points have their answer: from now on the body sees them, and readers where it agreed.
create table participation.statement_publication (
  statement_id uuid primary key references participation.statement (id) on delete cascade,
  published_on date not null,
  by_id uuid,
  by_label text not null
);
