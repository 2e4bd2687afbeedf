-- Whose account it was, so that the name can go when that person is deleted.
alter table voices.review add column by_id uuid;
alter table voices.answer add column by_id uuid;
alter table voices.fate add column given_by_id uuid;
alter table voices.finding add column confirmed_by_id uuid;
