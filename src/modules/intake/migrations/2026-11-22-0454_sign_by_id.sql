-- Whose account it was, so that the name can go when that person is deleted.
alter table intake.import add column started_by_id uuid;
