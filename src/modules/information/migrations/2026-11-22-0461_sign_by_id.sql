-- Whose account it was, so that the name can go when that person is deleted.
alter table information.barrier_report add column answered_by_id uuid;
