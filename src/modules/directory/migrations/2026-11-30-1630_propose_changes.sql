-- Whoever was asked by mail says what is different now, field by field; it waits until somebody takes it or leaves it.
create table directory.proposed_change (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null references directory.confirmation_request (id) on delete cascade,
  entry_kind text not null check (entry_kind in ('organisation', 'offer', 'contact-point')),
  entry_id uuid not null,
  -- What stood there when it was written and what stands there instead: {"phone": "06400 12-34"}.
  before jsonb not null check (jsonb_typeof(before) = 'object'),
  after jsonb not null check (jsonb_typeof(after) = 'object' and after <> '{}'),
  proposed_at timestamptz not null,
  -- A question has one answer for each entry; a later one replaces it.
  unique (request_id, entry_kind, entry_id)
);
create index on directory.proposed_change (entry_kind, entry_id);
