-- Whose account it was, so that the name can go when that person is deleted.
alter table grants.grant_state add column by_id uuid;
