-- Every mail is written here in the transaction that causes it, and sent afterwards by a job.
create schema mail;

create table mail.message (
  id uuid primary key default gen_random_uuid(),
  to_email text not null check (to_email ~ '^[^[:space:][:cntrl:]<>,;:"\\]+@[^[:space:][:cntrl:]<>,;:"\\@]+$' and length(to_email) <= 254),
  -- The county's name at that moment, shown as sender.
  from_name text not null check (from_name !~ '[[:cntrl:]]' and length(from_name) <= 200),
  subject text not null check (subject !~ '[[:cntrl:]]' and length(subject) between 1 and 300),
  body text not null check (length(body) between 1 and 100000),
  language text not null,
  queued_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  sent_at timestamptz,
  failed_at timestamptz,
  -- What the mail server said at the last try, or why there is no further one.
  failure text,
  state text not null generated always as (
    case when sent_at is not null then 'sent' when failed_at is not null then 'failed' else 'queued' end
  ) stored,
  check (sent_at is null or failed_at is null)
);
create index message_by_state on mail.message (state, queued_at desc);
create index message_by_moment on mail.message (queued_at desc, id);
