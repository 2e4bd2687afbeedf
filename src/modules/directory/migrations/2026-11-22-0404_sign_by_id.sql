-- Whose account it was, so that the name can go when that person is deleted.
alter table directory.archival add column archived_by_id uuid;
alter table directory.confirmation_request add column sent_by_id uuid;
alter table directory.change_report add column handled_by_id uuid;
