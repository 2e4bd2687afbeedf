-- People with an account, what they may, and where they are signed in.
create table accounts.person (
  id uuid primary key default gen_random_uuid(),
  -- A function ("WIR-Koordination") rather than a person's name, where the county prefers that.
  name text not null check (length(name) between 1 and 200),
  email text check (email = lower(email) and length(email) between 3 and 200),
  language text not null default 'de' check (language in ('de', 'en')),
  invited_at timestamptz not null,
  -- Set when the invitation was accepted: invited → active.
  activated_at timestamptz,
  last_seen_on date
);
create unique index person_email on accounts.person (email);

-- A person who may not come in for now, and why; the row goes when they may again.
create table accounts.person_block (
  person_id uuid primary key references accounts.person on delete cascade,
  blocked_at timestamptz not null,
  blocked_by text not null,
  reason text not null check (length(reason) between 1 and 2000)
);

-- A role, for the whole county or for one thing in it. The thing belongs to a higher module, hence no foreign key.
create table accounts.role_held (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references accounts.person on delete cascade,
  role text not null check (role in ('admin', 'coordinator', 'head', 'municipality', 'area', 'partner', 'moderator',
    'mediator', 'council', 'privacy', 'operations')),
  scope_kind text check (scope_kind in ('municipality', 'unit', 'organisation', 'room')),
  scope_id uuid,
  given_at timestamptz not null,
  check ((scope_kind is null) = (scope_id is null)),
  -- Without its place such a role would count for the whole county.
  check (role not in ('municipality', 'area', 'partner') or scope_id is not null),
  check (scope_kind is null or (role, scope_kind) in (('municipality', 'municipality'), ('area', 'unit'),
    ('partner', 'organisation'), ('moderator', 'room'))),
  unique nulls not distinct (person_id, role, scope_kind, scope_id)
);

-- Only the hash of the token is here: who reads this table or a backup cannot sign in with it.
create table accounts.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  person_id uuid not null references accounts.person on delete cascade,
  way text not null check (way in ('password', 'passkey', 'directory', 'link', 'invitation', 'demo', 'test')),
  -- What the person would recognise it by: "Firefox, Windows". No address of the network.
  device text not null default '' check (length(device) <= 100),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > started_at),
  -- When a second factor was last shown; changing roles and credentials asks for a fresh one.
  strong_at timestamptz
);
create index session_by_person on accounts.session (person_id);
create index session_by_end on accounts.session (ends_at);
