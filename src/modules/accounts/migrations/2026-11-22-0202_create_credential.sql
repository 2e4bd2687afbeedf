-- How people prove who they are, and what was tried.
create table accounts.password (
  person_id uuid primary key references accounts.person on delete cascade,
  -- Argon2id with its parameters and salt.
  hash text not null check (hash like '$argon2id$%'),
  set_at timestamptz not null
);

create table accounts.passkey (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references accounts.person on delete cascade,
  credential_id text not null unique check (length(credential_id) between 16 and 1400),
  public_key bytea not null,
  -- Some keep count of their uses; one that goes backwards was copied.
  uses bigint not null default 0,
  transports text[] not null default '{}',
  label text not null check (length(label) between 1 and 100),
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_by_person on accounts.passkey (person_id);

create table accounts.totp (
  person_id uuid primary key references accounts.person on delete cascade,
  -- Encrypted with a key of the installation, bound to county and person.
  sealed_secret text not null,
  set_at timestamptz not null,
  -- The last step whose code was used: a code counts once.
  last_step bigint not null default 0
);

create table accounts.recovery_code (
  person_id uuid not null references accounts.person on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  primary key (person_id, code_hash)
);

-- Who somebody is in the county's own directory (OpenID Connect).
create table accounts.directory_identity (
  issuer text not null,
  subject text not null check (length(subject) between 1 and 255),
  person_id uuid not null references accounts.person on delete cascade,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index directory_identity_by_person on accounts.directory_identity (person_id);

-- One open invitation per person; a new one makes the link of the old one worthless.
create table accounts.invitation (
  person_id uuid primary key references accounts.person on delete cascade,
  id uuid not null unique default gen_random_uuid(),
  sent_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > sent_at)
);

-- Links that were good for one use and had it; kept until they would have expired anyway.
create table accounts.used_link (
  id text primary key,
  used_at timestamptz not null,
  expires_at timestamptz not null
);
create index used_link_by_end on accounts.used_link (expires_at);

-- Browsers in which a person has signed in before. Only the hash of the device's cookie.
create table accounts.known_device (
  token_hash bytea not null check (length(token_hash) = 32),
  person_id uuid not null references accounts.person on delete cascade,
  seen_at timestamptz not null,
  primary key (token_hash, person_id)
);
create index known_device_by_person on accounts.known_device (person_id);

-- Failed attempts, per bucket (platform/auth/attempts.ts). The keys are keyed hashes: nobody can be read from them.
create table accounts.attempt (
  kind text not null,
  key bytea not null,
  failures integer not null check (failures > 0),
  last_at timestamptz not null,
  primary key (kind, key)
);
create index attempt_by_moment on accounts.attempt (last_at);
