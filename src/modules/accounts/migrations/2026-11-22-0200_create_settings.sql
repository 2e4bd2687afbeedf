-- What a county says about itself. One row per setting; the value's shape is checked where it is set.
create schema accounts;
create table accounts.setting (
  key text primary key check (key ~ '^[a-z][a-zA-Z.]+$'),
  value jsonb not null,
  changed_at timestamptz not null default now()
);
