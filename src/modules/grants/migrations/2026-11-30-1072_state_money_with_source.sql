-- What the state gave in a year is entered and corrected by hand: where the sum comes from stands beside it, and the id
-- is what its history is kept under.
alter table grants.state_money
  add column id uuid not null default gen_random_uuid() unique,
  add column source text not null default '';
