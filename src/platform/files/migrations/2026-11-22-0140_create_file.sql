-- Files of the county lie in its own database (docs/decisions/0020): one backup, one deletion, no folder to share.
create schema file;

create table file.file (
  id uuid primary key default gen_random_uuid(),
  -- `module.noun`: what it is for; decides which types and sizes are taken.
  purpose text not null,
  name text not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]/\\]'),
  media_type text not null,
  size integer not null check (size between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width integer,
  height integer,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  uploaded_by_label text not null,
  -- What the people in the picture were asked, and when they agreed (E25).
  consent_text text,
  consent_on date,
  withdrawn_at timestamptz,
  -- Named here where no table refers to the file by a foreign key, so that the sweep leaves it alone.
  kept_for text,
  check ((consent_text is null) = (consent_on is null))
);
create index file_by_moment on file.file (uploaded_at);

create table file.content (
  file_id uuid not null references file.file on delete cascade,
  variant text not null check (variant in ('full', 'small')),
  media_type text not null,
  bytes bytea not null check (octet_length(bytes) <= 10485760),
  primary key (file_id, variant)
);
-- Pictures and documents are compressed already.
alter table file.content alter column bytes set storage external;
