-- Whose account it was that blocked somebody, so that the name can go when that person is deleted.
alter table accounts.person_block add column blocked_by_id uuid;
